package org.feltbok.sample;

import org.feltbok.sample.MarkedText.Mark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Collects who gave which text which code, and what is finished, and writes the three files of
 * codings.
 */
final class CodingTables {
    private static final List<String> ANSWERS =
            List.of("coder", "codebook", "response", "item", "code", "start", "end", "quote");
    private static final List<String> PASSAGES =
            List.of("coder", "codebook", "interview", "passage", "code", "start", "end", "quote");
    private static final List<String> DONE =
            List.of("coder", "codebook", "response", "item", "interview", "passage", "memo");
    private static final int MEMO_EVERY = 25;

    private final List<Map<String, String>> answers = new ArrayList<>();
    private final List<Map<String, String>> passages = new ArrayList<>();
    private final List<Map<String, String>> done = new ArrayList<>();
    private final TextBank memos;
    private final Random random;

    CodingTables(TextBank memos, Random random) {
        this.memos = memos;
        this.random = random;
    }

    void answer(String coder, String rank, CodedText text, List<Mark> marks) {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("coder", coder);
        place.put("codebook", text.item());
        place.put("response", text.response());
        place.put("item", text.item());
        marks.forEach(mark -> answers.add(coding(place, mark, text.text())));
        finish(place, rank, marks);
    }

    void passage(
            String coder,
            String rank,
            String interview,
            int number,
            String text,
            List<Mark> marks) {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("coder", coder);
        place.put("codebook", "interviews");
        place.put("interview", interview);
        place.put("passage", Integer.toString(number));
        marks.forEach(mark -> passages.add(coding(place, mark, text)));
        finish(place, rank, List.of());
    }

    void write(Path folder) throws IOException {
        new CsvTable(ANSWERS, answers).write(folder.resolve("answers.csv"));
        new CsvTable(PASSAGES, passages).write(folder.resolve("passages.csv"));
        new CsvTable(DONE, done).write(folder.resolve("done.csv"));
    }

    private void finish(Map<String, String> place, String rank, List<Mark> marks) {
        Map<String, String> row = new LinkedHashMap<>(place);
        List<String> notes = memos.of(rank);
        boolean note = !marks.isEmpty() && random.nextInt(MEMO_EVERY) == 0;
        row.put("memo", note ? notes.get(random.nextInt(notes.size())) : "");
        done.add(row);
    }

    private static Map<String, String> coding(Map<String, String> place, Mark mark, String text) {
        Map<String, String> row = new LinkedHashMap<>(place);
        row.put("code", mark.code());
        row.put("start", mark.whole() ? "" : Integer.toString(mark.start()));
        row.put("end", mark.whole() ? "" : Integer.toString(mark.end()));
        row.put("quote", mark.quote(text));
        return row;
    }
}
