package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Form;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Header;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * LimeSurvey's export with question codes as headings and answer codes as answers, usually with
 * semicolons: {@code id;submitdate;lastpage;startlanguage;seed;q1;q4[SQ001];q1[other]}, or with the
 * texts of questions as headings ({@code Response ID;Date submitted;Last page}). An answer that was
 * ticked is {@code Y}; a response without a day in {@code submitdate} was broken off.
 */
final class LimesurveySource implements ResponseSource {
    private static final Pattern SUB =
            Pattern.compile("(?<item>[^\\[\\]]+)\\[(?<sub>[^\\[\\]]+)\\]");

    /** Of a row with two scales, 1 and 2. */
    private static final Pattern SCALE =
            Pattern.compile("(?<item>[^\\[\\]]+)\\[(?<sub>[^\\[\\]]+)\\]\\[(?<scale>[12])\\]");

    /** As in its VV file, and in its files for R and SPSS. */
    private static final Pattern PLACE = Pattern.compile("(?<item>.+)_(?<sub>\\d+)");

    private static final Pattern FROM_0 = Pattern.compile("(?<row>.+)_(?<scale>[01])");

    /** One of several answers, in the same files. */
    private static final Pattern TICK = Pattern.compile("(?<item>.+)_(?<sub>[^_]+)");

    private static final Set<String> ITS_OWN =
            Set.of(
                    "id",
                    "submitdate",
                    "lastpage",
                    "startlanguage",
                    "seed",
                    "token",
                    "startdate",
                    "datestamp",
                    "ipaddr",
                    "refurl",
                    "interviewtime");

    /** What its own columns are called where texts are headings, with their codes. */
    private static final Map<String, String> BY_TEXT =
            Map.of(
                    "response id", "id",
                    "date submitted", "submitdate",
                    "last page", "lastpage",
                    "start language", "startlanguage",
                    "access code", "token",
                    "date started", "startdate",
                    "date last action", "datestamp",
                    "ip address", "ipaddr",
                    "referrer url", "refurl",
                    "total time", "interviewtime");

    @Override
    public String key() {
        return "limesurvey";
    }

    @Override
    public int recognise(Header header, Form form) {
        Set<String> heads =
                header.names().stream().map(LimesurveySource::code).collect(Collectors.toSet());
        boolean lime =
                heads.contains("id")
                        && heads.contains("submitdate")
                        && (heads.contains("lastpage") || heads.contains("startlanguage"));
        return lime ? 3 : 0;
    }

    /** Of one of its own columns, also where its text stands for it or after it. */
    private static String code(String column) {
        String name = ResponseSources.lower(column);
        String before = name.contains(". ") ? name.substring(0, name.indexOf(". ")) : name;
        return ITS_OWN.contains(before) ? before : BY_TEXT.getOrDefault(name, name);
    }

    @Override
    public Optional<String> about(String column, Header header) {
        Optional<String> name =
                switch (code(column)) {
                    case "id" -> Optional.of(About.KEY);
                    case "submitdate" -> Optional.of(About.STATUS);
                    case "datestamp" -> Optional.of(About.ENTERED_AT);
                    default -> Optional.empty();
                };
        return name.isPresent() && !header.has(name.get()) ? name : ResponseSources.own(column);
    }

    /**
     * The rows of an array are items of their own, as is what is written beside an answer. Of a
     * ranking each place has a column, with the answer that was put there.
     */
    @Override
    public ColumnName column(String column, Form form) {
        Optional<ColumnName> place =
                form.item(column).isPresent() ? Optional.empty() : place(column, form);
        return place.orElseGet(() -> part(column, form));
    }

    /** Its files for R and SPSS count the two scales of a row from 0: {@code q_row_0}. */
    @Override
    public ColumnName column(String column, Header header, Form form) {
        Matcher m = FROM_0.matcher(column);
        if (!m.matches()) {
            return column(column, form);
        }
        String row = m.group("row") + "_";
        boolean isFrom0 =
                header.has(row + 0)
                        && !header.has(row + 2)
                        && form.item(row + 0).isEmpty()
                        && form.item(row + 2).isPresent();
        Optional<Item> item = form.item(row + (Integer.parseInt(m.group("scale")) + 1));
        return isFrom0 && item.isPresent()
                ? new ColumnName(item, Optional.empty())
                : column(column, form);
    }

    private static Optional<ColumnName> place(String column, Form form) {
        return Stream.of(SUB, PLACE)
                .map(p -> p.matcher(column))
                .filter(Matcher::matches)
                .flatMap(m -> ColumnName.place(m.group("item"), m.group("sub"), form).stream())
                .findFirst();
    }

    private static ColumnName part(String column, Form form) {
        Matcher m = SCALE.matcher(column);
        if (m.matches()) {
            String row = m.group("item") + "_" + m.group("sub") + "_" + m.group("scale");
            Optional<Item> item = form.item(row);
            if (item.isPresent()) {
                return new ColumnName(item, Optional.empty());
            }
        }
        m = SUB.matcher(column);
        if (!m.matches()) {
            ColumnName named = ColumnName.of(column, form);
            return named.item().isPresent() ? named : tick(column, form).orElse(named);
        }
        String sub = m.group("sub");
        boolean answer =
                form.item(m.group("item")).stream()
                        .flatMap(i -> i.choices().stream())
                        .anyMatch(o -> o.code().equalsIgnoreCase(sub));
        Optional<Item> row = form.item(m.group("item") + "_" + sub);
        return row.isPresent() && !answer
                ? new ColumnName(row, Optional.empty())
                : ColumnName.of(column, form);
    }

    private static Optional<ColumnName> tick(String column, Form form) {
        Matcher m = TICK.matcher(column);
        if (!m.matches()) {
            return Optional.empty();
        }
        String sub = m.group("sub");
        return form.item(m.group("item"))
                .filter(i -> i.type().isSeveral())
                .filter(i -> i.choices().stream().anyMatch(o -> o.code().equals(sub)))
                .map(i -> new ColumnName(Optional.of(i), Optional.of(sub)));
    }

    @Override
    public boolean leavesOut(String column) {
        String name = code(column);
        return ITS_OWN.contains(name) || name.matches("(group|question)time.*");
    }

    @Override
    public String cell(Optional<String> meant, ColumnName column, String cell) {
        if (meant.isPresent()) {
            return meant.get().equals(About.STATUS) ? status(cell) : cell;
        }
        String text = Cells.clean(cell);
        if (column.code().isPresent() && !column.isPlace()) {
            return text.equalsIgnoreCase("Y") ? "1" : text.equalsIgnoreCase("N") ? "0" : cell;
        }
        boolean date = column.item().filter(i -> i.type() == ItemType.DATE).isPresent();
        if (date) {
            return text.replaceFirst(" 00:00(:00)?$", "");
        }
        return text.equals("-oth-") ? "other" : cell;
    }

    private static String status(String cell) {
        String text = Cells.clean(cell);
        boolean known = text.equals("complete") || text.equals("partial");
        return known ? text : text.isEmpty() || text.equals("N/A") ? "partial" : "complete";
    }
}
