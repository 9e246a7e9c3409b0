package org.feltbok.study.plain;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import tools.jackson.core.JacksonException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told of a text that is not JSON: its line, by what stands there. The reader's own words
 * are English and about the reader.
 */
public final class BrokenJson {
    private static final Pattern TWICE = Pattern.compile("Duplicate .*?\"(.*?)\"");
    private static final int SHOWN = 60;

    private BrokenJson() {}

    /**
     * @param file in which it stands
     */
    public static Fault told(Place file, String json, JacksonException e) {
        String[] lines = json.split("\r\n|\r|\n");
        boolean known = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        int row = Math.max(1, Math.min(known ? e.getLocation().getLineNr() : 1, lines.length));
        // a text that ends too early ends at its last word
        while (row > 1 && lines[row - 1].isBlank()) {
            row--;
        }
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.find()) {
            return Fault.at(file.row(row), "plain.json_twice", twice.group(1));
        }
        String line = lines.length == 0 ? "" : lines[row - 1].strip();
        return Fault.at(
                file.row(row),
                "plain.not_json",
                line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
    }
}
