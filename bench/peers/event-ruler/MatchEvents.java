import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.event.ruler.Machine;

/**
 * EVENTS RULES SECONDS: matches every line of a file against a JSON array of patterns, first once to
 * count what each rule finds, then over and over for so long, each pass by the processor's clock. As
 * in the engine's own benchmark, lines are strings before it begins.
 */
public final class MatchEvents {
    public static void main(String[] arguments) throws Exception {
        List<String> events = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8);
        JsonNode rules = new ObjectMapper().readTree(Path.of(arguments[1]).toFile());
        List<String> texts = new ArrayList<>();
        for (JsonNode rule : rules) texts.add(rule.toString());

        long before = used();
        long start = cpu();
        Machine machine = new Machine();
        for (int i = 0; i < texts.size(); i++) machine.addRule(Integer.toString(i), texts.get(i));
        long built = cpu() - start;
        long kept = used() - before;

        int[] counts = new int[texts.size()];
        for (String event : events) {
            for (String rule : machine.rulesForJSONEvent(event)) counts[Integer.parseInt(rule)]++;
        }
        List<String> passes = new ArrayList<>();
        long hits = 0;
        double limit = Double.parseDouble(arguments[2]) * 1e9;
        for (long spent = 0; passes.size() < 2 || spent < limit; ) {
            hits = 0;
            long begin = cpu();
            for (String event : events) hits += machine.rulesForJSONEvent(event).size();
            long took = cpu() - begin;
            spent += took;
            passes.add(Long.toString(took));
        }
        String each = Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(","));
        System.out.printf(
                "{\"events\":%d,\"hits\":%d,\"counts\":[%s],\"rejected\":0,\"buildNs\":%d,\"bytes\":%d,\"passNs\":[%s]}%n",
                events.size(), hits, each, built, kept, String.join(",", passes));
    }

    /** Of this thread alone: collecting and compiling are not charged to the engine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 4; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
