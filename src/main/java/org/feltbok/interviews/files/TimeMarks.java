package org.feltbok.interviews.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as programs for writing down recordings set them, {@code #00:01:23-4#}: usually where a
 * paragraph ends, so that the next begins then. They go from the text and stand before paragraphs,
 * as others write them.
 */
final class TimeMarks {
    private static final Pattern MARK =
            Pattern.compile("\\s*#(\\d{1,2}:\\d{2}:\\d{2})(?:[-.,]\\d{1,3})?#\\s*");

    private static final Pattern END =
            Pattern.compile("(?s).*#\\d{1,2}:\\d{2}:\\d{2}(?:[-.,]\\d{1,3})?#\\s*");

    private static final String BEGINNING = "0:00:00";

    private TimeMarks() {}

    /** Whether a line ends with a time: so does what somebody said. */
    static boolean ends(String line) {
        return line.endsWith("#") && END.matcher(line).matches();
    }

    /** Paragraphs with the times at which they begin before them; the same where none is marked. */
    static List<Para> before(List<Para> paragraphs) {
        if (paragraphs.stream().noneMatch(p -> MARK.matcher(p.text()).find())) {
            return paragraphs;
        }
        List<Para> found = new ArrayList<>();
        String time = BEGINNING;
        for (Para p : paragraphs) {
            Matcher mark = MARK.matcher(p.text());
            StringBuilder text = new StringBuilder();
            String next = "";
            while (mark.find()) {
                if (mark.start() == 0) {
                    time = mark.group(1);
                } else {
                    next = mark.group(1);
                }
                mark.appendReplacement(text, mark.start() == 0 ? "" : " ");
            }
            String said = mark.appendTail(text).toString().strip();
            if (!said.isEmpty()) {
                found.add(new Para(time.isEmpty() ? said : "[" + time + "] " + said, p.line()));
                time = next;
            }
        }
        return found;
    }
}
