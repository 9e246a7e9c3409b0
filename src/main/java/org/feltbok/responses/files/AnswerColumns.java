package org.feltbok.responses.files;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Form;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.Header;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Which column of a file holds which item, and how to read it; worked out once from the header. */
final class AnswerColumns {
    private record Split(Item item, int from, int to) {}

    /** Said in a column of one answer: none of all is ticked. */
    static final Integer NONE_TICKED = -1;

    private final Form form;
    private final ImportChoices choices;
    private final Map<String, Integer> starts = new HashMap<>();
    private final List<TextCell.Text> texts = TextCell.list();
    private final @Nullable CellReader[] readers;
    private final Map<String, Split> split = new HashMap<>();
    private final Map<String, Split> ranked = new HashMap<>();
    private final List<Item> tied = new ArrayList<>();
    private final List<Item> gaps = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<Integer> flags = new HashSet<>();

    /** Whether a ranking has a column for each place, and not for each answer. */
    private final Map<String, Boolean> places = new HashMap<>();

    private final List<String> blank = new ArrayList<>();
    private final List<String> partly = new ArrayList<>();

    /** What columns of single answers say of the row being read, by place. */
    private @Nullable Object[] beside = {};

    private int width = 1;

    /**
     * @param faults told the position of a column and what is wrong with it
     */
    AnswerColumns(
            Form form, Header header, SourceColumns source, BiConsumer<Integer, Wrong> faults) {
        this(form, header, source, List.of(), ImportChoices.NONE, faults);
    }

    /**
     * @param labels those that the file has for the cells of its columns, as far as it has any
     * @param choices what zeros and what stands for answers mean
     */
    AnswerColumns(
            Form form,
            Header header,
            SourceColumns source,
            List<Collection<String>> labels,
            ImportChoices choices,
            BiConsumer<Integer, Wrong> faults) {
        this.form = form;
        this.choices = choices;
        for (Item item : form.items()) {
            starts.put(item.name(), width);
            width += item.columns().size();
        }
        beside = new Object[width];
        readers = new CellReader[header.size()];
        for (int i = 0; i < readers.length; i++) {
            String name = header.names().get(i);
            if (source.isAnswer(i)) {
                Set<String> whole = new HashSet<>();
                if (i < labels.size()) {
                    labels.get(i).forEach(l -> whole.add(Cells.clean(l)));
                }
                SeveralCodes.Parts parts =
                        new SeveralCodes.Parts(source.setsApartByBlanks(), whole);
                int position = i;
                readers[i] = reader(name, source.name(i), parts, w -> faults.accept(position, w));
            }
        }
    }

    private @Nullable CellReader reader(
            String column, ColumnName name, SeveralCodes.Parts parts, Consumer<Wrong> faults) {
        Item item = name.item().orElse(null);
        if (item == null) {
            return unknown(faults, column);
        }
        String code = name.code().orElse(null);
        if (code == null) {
            return whole.add(item.name())
                    ? reader(item, parts)
                    : told(faults, "two_columns", item.name());
        }
        return flag(item, code, faults);
    }

    private @Nullable CellReader flag(Item parent, String code, Consumer<Wrong> faults) {
        int start = start(parent);
        for (int i = 0; i < parent.ticks().size(); i++) {
            if (parent.ticks().get(i).option().code().equalsIgnoreCase(code)) {
                if (parent.type().isRanked()) {
                    return isRanked(parent, false) && flags.add(start + i)
                            ? new RankCell(start + i, parent.ticks().size(), beside)
                            : told(faults, "two_columns", parent.name());
                }
                split.putIfAbsent(
                        parent.name(), new Split(parent, start, start + parent.ticks().size()));
                return flags.add(start + i)
                        ? new Flag(parent.ticks().get(i).option(), beside, start + i)
                        : told(faults, "two_columns", parent.name());
            }
        }
        for (int rank = 1; rank <= parent.ticks().size() && parent.type().isRanked(); rank++) {
            if (code.equals(ColumnName.PLACE + rank)) {
                Codes codes = new Codes(parent, choices.written());
                return isRanked(parent, true) && flags.add(start + rank - 1)
                        ? new PlaceCell(codes, start, rank, beside)
                        : told(faults, "two_columns", parent.name());
            }
        }
        String codes = String.join(" ", parent.choices().stream().map(o -> o.code()).toList());
        return told(faults, "unknown_option", parent.name(), code, codes);
    }

    /** Notes that a ranking stands in several columns; false where others are of another kind. */
    private boolean isRanked(Item item, boolean isByPlace) {
        int start = start(item);
        ranked.putIfAbsent(item.name(), new Split(item, start, start + item.ticks().size()));
        Boolean before = places.putIfAbsent(item.name(), isByPlace);
        return before == null || before == isByPlace;
    }

    private static @Nullable CellReader told(Consumer<Wrong> faults, String key, Object... args) {
        faults.accept(Wrong.of(key, args));
        return null;
    }

    private @Nullable CellReader unknown(Consumer<Wrong> faults, String column) {
        List<String> names = new ArrayList<>(column.startsWith("_") ? About.COLUMNS : List.of());
        form.items().forEach(i -> names.add(i.name()));
        faults.accept(Wrong.near("unknown_column", column, names));
        return null;
    }

    private int start(Item item) {
        return starts.getOrDefault(item.name(), -1);
    }

    /** Where the first cell of an item stands in a row of the answer matrix. */
    int place(Item item) {
        return start(item);
    }

    private CellReader reader(Item item, SeveralCodes.Parts parts) {
        int start = start(item);
        return switch (item.type()) {
            case SINGLE -> new OneCode(new Codes(item, choices.written()), start);
            case MULTIPLE -> new SeveralCodes(new Codes(item, choices.written()), start, parts);
            case RANK -> new RankedCodes(new Codes(item, choices.written()), start, parts);
            case TIME -> new TimeCell(start);
            case TEXT -> new TextCell(item, start, texts);
            case INTEGER -> new NumberCell(start, true);
            case DECIMAL -> new NumberCell(start, false);
            case DATE -> new DateCell(start);
        };
    }

    /** Number of cells in a row of the answer matrix, with the identity at its beginning. */
    int width() {
        return width;
    }

    /** The reader of a column; null for columns that hold no answers. */
    @Nullable CellReader at(int column) {
        return readers[column];
    }

    int size() {
        return readers.length;
    }

    /** The texts of the row being read; to be emptied after each. */
    List<TextCell.Text> texts() {
        return texts;
    }

    /**
     * Puts what stands as a column for each answer into the row: where some are told, the others
     * were not ticked. Where all say 0, nobody said that none was meant: nothing is recorded.
     *
     * @return items whose one column and whose columns for each answer do not agree
     */
    List<Item> complete(@Nullable Object[] answers) {
        List<Item> differing = new ArrayList<>();
        rank(answers, differing);
        blank.clear();
        partly.clear();
        for (Split s : split.values()) {
            join(s, answers, differing);
        }
        Arrays.fill(beside, null);
        return differing;
    }

    private void join(Split s, @Nullable Object[] answers, List<Item> differing) {
        boolean told = false;
        boolean ticked = false;
        boolean none = false;
        Set<Integer> reasons = new LinkedHashSet<>();
        boolean zero = false;
        for (int i = s.from(); i < s.to(); i++) {
            if (NONE_TICKED.equals(beside[i])) {
                none = true;
                beside[i] = 0;
            }
            if (beside[i] instanceof Integer said) {
                told = true;
                ticked |= said == 1;
                zero |= said == 0;
                if (MissingKind.isCode(said)) {
                    reasons.add(said);
                }
            }
        }
        boolean otherwise = answers[s.from()] != null;
        if (!reasons.isEmpty()) {
            reason(s, reasons, ticked || none, zero);
        }
        none |= choices.zeros() == ImportChoices.Zeros.NONE_TICKED && zero && reasons.isEmpty();
        if (told && (ticked || none || !reasons.isEmpty() || otherwise)) {
            Object rest =
                    ticked || none ? Integer.valueOf(0) : reasons.stream().findFirst().orElse(0);
            if (!put(s, otherwise ? null : rest, answers)) {
                differing.add(s.item());
            }
        } else if (told) {
            blank.add(s.item().name());
        }
    }

    /**
     * A reason why the answer is missing is one for the whole question, in whichever of its columns
     * it stands: it gives way to what is ticked, and is the answer where nothing is. Where others
     * say something else that is noted.
     */
    private void reason(Split s, Set<Integer> reasons, boolean isAnswered, boolean zero) {
        if (isAnswered || zero || reasons.size() > 1) {
            partly.add(s.item().name());
        }
        Integer whole = reasons.iterator().next();
        for (int i = s.from(); i < s.to(); i++) {
            if (!isAnswered) {
                beside[i] = whole;
            } else if (beside[i] instanceof Integer said && MissingKind.isCode(said)) {
                beside[i] = 0;
            }
        }
    }

    /**
     * What has no rank beside others that have one is not answered. The ranks are 1, 2 and so on,
     * each once; an answer that means something missing has none beside others.
     */
    private void rank(@Nullable Object[] answers, List<Item> differing) {
        tied.clear();
        gaps.clear();
        for (Split s : ranked.values()) {
            SortedSet<Integer> ranks = new TreeSet<>();
            int given = 0;
            MissingKind missing = null;
            for (int i = s.from(); i < s.to(); i++) {
                if (beside[i] instanceof Integer n && n > 0) {
                    given++;
                    ranks.add(n);
                    MissingKind kind = s.item().ticks().get(i - s.from()).option().missing();
                    missing = kind == null ? missing : kind;
                }
            }
            if (ranks.size() < given) {
                tied.add(s.item());
            } else if (given > 0 && (ranks.last() != given || missing != null && given > 1)) {
                gaps.add(s.item());
            }
            Object rest = given > 0 ? MissingKind.NOT_ANSWERED.code() : null;
            if (missing != null) {
                Arrays.fill(beside, s.from(), s.to(), missing.code());
            }
            if (!put(s, rest, answers)) {
                differing.add(s.item());
            }
        }
    }

    /** Items of the row read last of which two options had the same rank. */
    List<Item> tied() {
        return tied;
    }

    /** Items of the row read last whose ranks are not 1, 2 and so on. */
    List<Item> gaps() {
        return gaps;
    }

    private boolean put(Split s, @Nullable Object rest, @Nullable Object[] answers) {
        boolean agree = true;
        for (int i = s.from(); i < s.to(); i++) {
            Object cell = beside[i] == null ? rest : beside[i];
            agree &= answers[i] == null || cell == null || answers[i].equals(cell);
            answers[i] = answers[i] == null ? cell : answers[i];
        }
        return agree;
    }

    /** Notes what is to be looked at in the row read last. */
    void note(int number, ReadNotes notes) {
        blank.forEach(i -> notes.note(number, "all_zero", i));
        partly.forEach(i -> notes.note(number, "partly_missing", i));
    }
}
