import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Reads lines of four columns parted by tabs: the fields from minutes to year, a time zone, epoch
 * milliseconds, a count. Answers each with a line: "refused", or the next runs in epoch milliseconds.
 */
public final class Answers {
    public static void main(String[] arguments) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(answer(line.split("\t", -1)));
            }
        }
    }

    private static String answer(String[] columns) {
        CronExpression cron;
        try {
            cron = new CronExpression("0 " + columns[0]);
        } catch (Exception refusal) {
            return "refused";
        }
        cron.setTimeZone(TimeZone.getTimeZone(columns[1]));
        var answer = new StringBuilder();
        try {
            var run = cron.getTimeAfter(new Date(Long.parseLong(columns[2])));
            for (int left = Integer.parseInt(columns[3]); run != null && left > 0; left--) {
                answer.append(answer.length() == 0 ? "" : " ").append(run.getTime());
                run = cron.getTimeAfter(run);
            }
        } catch (RuntimeException exhausted) {
            return answer.toString();
        }
        return answer.toString();
    }
}
