package org.feltbok.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The finished answers as the table that goes into the study folder. */
final class SurveyTable {
    private static final int COMPLETE = 6;

    /** The item behind "no areas", which excludes the other answers to question 3. */
    private static final String NONE = "q3_none";

    private static final String NONE_CODE = "16";
    private static final int PAPER_EVERY = 9;

    private final Answers answers;
    private final List<String> items;
    private final Random random;

    SurveyTable(Answers answers, List<ItemPlan> plans, Random random) {
        this.answers = answers;
        this.items =
                plans.stream()
                        .map(
                                plan ->
                                        plan.item().contains("/") || plan.item().equals(NONE)
                                                ? "q3"
                                                : plan.item())
                        .distinct()
                        .toList();
        this.random = random;
    }

    CsvTable table() {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "_response",
                                "_case",
                                "_status",
                                "_mode",
                                "_entered_by",
                                "_entered_at",
                                "_origin",
                                "_text_origin"));
        header.addAll(items);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < answers.respondents().size(); i++) {
            rows.add(row(i));
        }
        return new CsvTable(header, rows);
    }

    private Map<String, String> row(int i) {
        Respondent respondent = answers.respondents().get(i);
        boolean paper = random.nextInt(PAPER_EVERY) == 0 && respondent.block() == COMPLETE;
        LocalDateTime entered =
                LocalDateTime.of(2018, 11, 5, 8, 0)
                        .plusDays(random.nextInt(24))
                        .plusSeconds(random.nextInt(8 * 3600));
        Map<String, String> row = new LinkedHashMap<>();
        row.put("_response", "r%03d".formatted(i + 1));
        row.put("_case", respondent.municipality().key());
        row.put("_status", respondent.block() == COMPLETE ? "complete" : "partial");
        row.put("_mode", paper ? "paper" : "web");
        row.put("_entered_by", paper ? "silje" : "");
        row.put("_entered_at", entered.toString());
        row.put("_origin", "constructed");
        row.put("_text_origin", "invented");
        for (String item : items) {
            row.put(
                    item,
                    item.equals("q3") ? marked(i) : answers.column(item)[i].replace('+', ' '));
        }
        return row;
    }

    private String marked(int i) {
        if (answers.column(NONE)[i].equals("1")) {
            return NONE_CODE;
        }
        int[] codes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15};
        return Arrays.stream(codes)
                .filter(code -> answers.column("q3/" + code)[i].equals("1"))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }
}
