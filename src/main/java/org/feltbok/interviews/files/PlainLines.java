package org.feltbok.interviews.files;

import org.feltbok.interviews.PassageText;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs of a text. Empty lines part them; in a text without empty lines each line is one. A
 * line that was only broken because it was long is one with the next.
 */
final class PlainLines {
    /** A shorter line was broken on purpose. */
    private static final int LONG = 55;

    private PlainLines() {}

    static List<Para> read(String text) {
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        boolean parted = false;
        for (int i = 1; i + 1 < lines.length; i++) {
            parted |= lines[i].isBlank() && !lines[i - 1].isBlank() && !lines[i + 1].isBlank();
        }
        List<Para> found = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int from = 0;
        String last = "";
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean goesOn = goesOn(last, line);
            boolean ends = line.isEmpty() || Speakers.begins(line) || !parted && !goesOn;
            if (ends && !open.isEmpty()) {
                add(found, open, from);
            }
            if (!line.isEmpty()) {
                from = open.isEmpty() ? i + 1 : from;
                open.append(open.isEmpty() ? "" : goesOn ? " " : "\n").append(line);
            }
            last = line;
        }
        add(found, open, from);
        return found;
    }

    /** A sentence that was broken in the middle of a long line. */
    private static boolean goesOn(String last, String line) {
        return last.length() >= LONG
                && !line.isEmpty()
                && !TimeMarks.ends(last)
                && (Character.isLowerCase(line.codePointAt(0))
                        || ".?!:…".indexOf(last.charAt(last.length() - 1)) < 0);
    }

    private static void add(List<Para> found, StringBuilder open, int line) {
        String text = PassageText.clean(open.toString().replace("\u0000", ""));
        if (!text.isEmpty()) {
            found.add(new Para(text, line));
        }
        open.setLength(0);
    }
}
