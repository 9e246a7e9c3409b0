package org.feltbok.sample;

import org.feltbok.sample.MarkedText.Mark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The second coder, who reads mostly as the first one does: overlooks some, takes some for a
 * neighbouring code, adds a few, and marks a little more or less of the text.
 *
 * @param confusions the neighbouring code of a code
 */
record SecondCoder(Map<String, String> habits, Map<String, String> confusions, Random random) {

    List<Mark> read(String text, List<Mark> first) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : first) {
            String neighbour = confusions.getOrDefault(mark.code(), mark.code());
            if (happens("miss")) {
                continue;
            }
            String code = happens("confuse") ? neighbour : mark.code();
            marks.add(shifted(text, new Mark(code, mark.start(), mark.end())));
            if (happens("add")) {
                marks.add(new Mark(neighbour, mark.start(), mark.end()));
            }
        }
        Set<String> seen = new HashSet<>();
        return marks.stream().filter(mark -> seen.add(mark.code())).toList();
    }

    /** How many texts the second coder has not come to yet. */
    int skips() {
        return Integer.parseInt(habits.get("skip_texts"));
    }

    private Mark shifted(String text, Mark mark) {
        if (mark.whole() || !happens("shift")) {
            return mark;
        }
        int length = text.codePointCount(0, text.length());
        String quote = mark.quote(text);
        int space = quote.lastIndexOf(' ');
        if (random.nextBoolean() && space > 0) {
            return new Mark(
                    mark.code(), mark.start(), mark.start() + quote.codePointCount(0, space));
        }
        return new Mark(mark.code(), mark.start(), Math.min(length, mark.end() + 1));
    }

    private boolean happens(String habit) {
        return random.nextDouble() < Double.parseDouble(habits.get(habit));
    }
}
