import { tagProperties } from '../tables/properties.ts';
import { type Manner, Properties } from './properties.ts';

const mostTags = 50;

export function checkTags(properties: Properties, manner: Manner): void {
  const tags = properties.objects('Tags');
  if (tags.length > mostTags) {
    manner.said.push(manner.codes.manyTags.at(properties.place('Tags'), tags.length));
  }
  for (const object of tags) {
    const tag = new Properties(object, tagProperties, manner, 'Tags.');
    tag.require('Key');
    tag.require('Value');
    tag.text('Key', 128, 1);
    tag.text('Value', 256);
  }
}
