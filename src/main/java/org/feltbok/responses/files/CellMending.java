package org.feltbok.responses.files;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.DayOrder;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.EntryRules;
import org.feltbok.tabular.Cells;
import org.feltbok.tabular.RecordTable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the cells of a row into what they are to be read as: labels of a statistical file become
 * codes, numbers get the decimal sign that was chosen, and texts that were put right what they were
 * put right to.
 */
final class CellMending {

    private final @Nullable Mender[] menders;
    private final List<TextCell.Text> others = new ArrayList<>();

    /** What is done with the cells of one column. */
    private interface Mender {
        /** The cell as it is to be read; null = the row is left out. */
        @Nullable String mend(String cell);
    }

    CellMending(
            RecordTable table,
            List<MatchedColumn> columns,
            AnswerColumns answers,
            ImportChoices choices,
            EntryRules rules) {
        menders = new Mender[columns.size()];
        Map<Integer, Map<String, CellCorrection>> corrections = new HashMap<>();
        choices.corrections()
                .forEach(
                        (spot, c) ->
                                corrections
                                        .computeIfAbsent(spot.column(), k -> new HashMap<>())
                                        .put(spot.text(), c));
        for (MatchedColumn column : columns) {
            int at = column.position();
            Map<String, CellCorrection> own = corrections.getOrDefault(at, Map.of());
            Optional<Item> item =
                    column.target().kind() == ColumnTarget.Kind.ITEM
                            ? rules.form().item(column.target().name())
                            : Optional.empty();
            RecordTable.Column from = table.columns().get(at);
            Mender labels = from.member().map(m -> chosen(m, table, column, rules)).orElse(null);
            labels = labels == null ? labelled(from.labels(), item, choices) : labels;
            Mender fixed = corrected(column.target(), own, item, answers, at, rules, choices);
            Mender numbers = decimal(item, choices);
            numbers = numbers == null ? days(item, table, at, choices) : numbers;
            // a text that is put right is the one that was told, with the sign or order chosen
            menders[at] = chain(chain(chain(labels, numbers), fixed), numbers);
        }
    }

    private static @Nullable Mender chain(@Nullable Mender first, @Nullable Mender then) {
        if (first == null || then == null) {
            return first == null ? then : first;
        }
        return cell -> {
            String mended = first.mend(cell);
            return mended == null ? null : then.mend(mended);
        };
    }

    /**
     * Whatever else stands in a cell than what the file counts, the answer was not chosen; unless
     * several other things do: then the column says more than that, and whoever reads the file says
     * what each is.
     */
    private static @Nullable Mender chosen(
            RecordTable.Member member, RecordTable table, MatchedColumn column, EntryRules rules) {
        boolean isTick =
                column.target().kind() == ColumnTarget.Kind.TICK
                        && !member.isMention()
                        && rules.form()
                                .item(column.target().name())
                                .filter(i -> i.type() == ItemType.MULTIPLE)
                                .isPresent();
        if (!isTick) {
            return null;
        }
        boolean isMore = saysMore(table, column.position(), member.counted());
        return cell -> chosen(cell, member, isMore);
    }

    private static boolean saysMore(RecordTable table, int at, String counted) {
        return table.lines().stream()
                        .map(line -> Cells.clean(line.cell(at)))
                        .filter(text -> isSaid(text) && !text.equals(counted))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static boolean isSaid(String text) {
        return !text.isEmpty() && MissingKind.ofWord(text).isEmpty();
    }

    private static String chosen(String cell, RecordTable.Member member, boolean isMore) {
        String text = Cells.clean(cell);
        if (!isSaid(text)) {
            return cell;
        }
        String other = isMore ? member.set() + "=" + text : "0";
        return text.equals(member.counted()) ? "1" : other;
    }

    /** Where only codes stand in cells, they mean the same as here. */
    private static @Nullable Mender labelled(
            Map<String, String> labels, Optional<Item> item, ImportChoices choices) {
        if (labels.isEmpty()
                || item.isEmpty()
                || item.get().choices().isEmpty()
                || choices.written() == ImportChoices.Written.CODES) {
            return null;
        }
        FileLabels read = new FileLabels(labels, item.get());
        return item.get().type() == ItemType.MULTIPLE ? read::several : read::read;
    }

    private static @Nullable Mender decimal(Optional<Item> item, ImportChoices choices) {
        boolean isNumber =
                item.filter(i -> i.type() == ItemType.INTEGER || i.type() == ItemType.DECIMAL)
                        .isPresent();
        if (!isNumber || choices.decimalMark().isEmpty()) {
            return null;
        }
        char mark = choices.decimalMark().get();
        return cell ->
                WrittenNumber.of(cell) instanceof WrittenNumber.TwoWays t
                        ? cell.indexOf(mark) >= 0 ? t.small() : t.large()
                        : cell;
    }

    /** Days with slashes in the order that their column shows, else in the one chosen. */
    private static @Nullable Mender days(
            Optional<Item> item, RecordTable table, int at, ImportChoices choices) {
        if (item.filter(i -> i.type() == ItemType.DATE).isEmpty()) {
            return null;
        }
        DayOrder seen = DayOrder.of(table.lines().stream().map(l -> l.cell(at)).toList());
        DayOrder order = seen == DayOrder.EACH ? choices.days() : seen;
        return order == DayOrder.EACH
                ? null
                : cell -> order.read(cell).date().map(String::valueOf).orElse(cell);
    }

    private @Nullable Mender corrected(
            ColumnTarget target,
            Map<String, CellCorrection> own,
            Optional<Item> item,
            AnswerColumns answers,
            int at,
            EntryRules rules,
            ImportChoices choices) {
        if (own.isEmpty()) {
            return null;
        }
        Optional<OtherAnswer> other = item.flatMap(i -> OtherAnswer.of(rules, i));
        CellReader reader = answers.at(at);
        if (reader instanceof SeveralCodes codes) {
            SeveralCodes chosen = new SeveralCodes(item.orElseThrow(), 0);
            return cell -> several(cell, own, codes, chosen, other);
        }
        if (item.filter(i -> !i.choices().isEmpty()).isEmpty()) {
            return plain(target, own, reader, new Object[answers.width()]);
        }
        Codes codes = new Codes(item.orElseThrow(), choices.written());
        return cell -> {
            CellCorrection c = of(own, cell, isKnown(codes, cell));
            return c == null ? cell : Codes.chosen(one(c, Cells.clean(cell), other));
        };
    }

    /** Of a column without codes: what was put right may have to be put right once more. */
    private static Mender plain(
            ColumnTarget target,
            Map<String, CellCorrection> own,
            @Nullable CellReader reader,
            @Nullable Object[] aside) {
        boolean isOfRow =
                target.equals(ColumnTarget.about(About.KEY))
                        || target.equals(ColumnTarget.about(About.CASE));
        return cell -> {
            CellCorrection c = of(own, cell, isSound(reader, cell, aside));
            for (int i = 0; i < own.size() && c != null && own.containsKey(c.text()); i++) {
                c = c.text().isEmpty() ? c : own.get(c.text());
            }
            if (c == null || c.kind() == CellCorrection.Kind.OTHER) {
                return cell;
            }
            return c.kind() == CellCorrection.Kind.READ_AS ? c.text() : isOfRow ? null : "";
        };
    }

    /** Whether a cell can be read; so it is where that is not known before the row is. */
    private static boolean isSound(
            @Nullable CellReader reader, String cell, @Nullable Object[] aside) {
        return switch (reader) {
            case NumberCell number -> number.read(cell, aside) == null;
            case DateCell day -> day.read(cell, aside) == null;
            case Flag flag -> flag.value(cell) != null;
            case null, default -> true;
        };
    }

    private static boolean isKnown(Codes codes, String cell) {
        return codes.find(cell) != null || Codes.missing(cell) != null;
    }

    /**
     * @param isSound whether only its own correction counts, and not the one for all that is no
     *     answer
     */
    private static @Nullable CellCorrection of(
            Map<String, CellCorrection> own, String cell, boolean isSound) {
        String text = Cells.clean(cell);
        CellCorrection c = own.get(text);
        return c != null || isSound || text.isEmpty() ? c : own.get("");
    }

    private String one(CellCorrection c, String text, Optional<OtherAnswer> other) {
        return switch (c.kind()) {
            case READ_AS -> c.text();
            case OTHER -> other.map(o -> under(o, text)).orElse(text);
            case LEAVE_OUT -> "";
        };
    }

    private String under(OtherAnswer other, String text) {
        others.add(new TextCell.Text(other.text(), text));
        return other.option().code();
    }

    private String several(
            String cell,
            Map<String, CellCorrection> own,
            SeveralCodes codes,
            SeveralCodes chosen,
            Optional<OtherAnswer> other) {
        if (cell.isBlank() || SeveralCodes.isWord(cell)) {
            return cell;
        }
        List<String> kept = new ArrayList<>();
        boolean touched = false;
        for (String part : codes.parts(cell)) {
            CellCorrection c = of(own, part, codes.wrong(part) == null);
            touched |= c != null;
            if (c == null) {
                kept.add(part);
            } else if (c.kind() == CellCorrection.Kind.READ_AS) {
                chosen.parts(c.text()).forEach(p -> kept.add(Codes.chosen(p)));
            } else if (c.kind() == CellCorrection.Kind.OTHER) {
                kept.add(other.map(o -> Codes.chosen(under(o, part))).orElse(part));
            }
        }
        if (!touched || kept.isEmpty()) {
            return touched ? "" : cell;
        }
        // with the sign behind it a text that is left alone is not split otherwise than before
        return kept.size() == 1 && SeveralCodes.isWord(kept.getFirst())
                ? kept.getFirst()
                : String.join(";", kept) + ";";
    }

    /**
     * Mends the cells of a row in their place.
     *
     * @return false if the row is left out
     */
    boolean mend(String[] cells) {
        others.clear();
        for (int i = 0; i < menders.length; i++) {
            Mender mender = menders[i];
            if (mender != null && !cells[i].isEmpty()) {
                String mended = mender.mend(cells[i]);
                if (mended == null) {
                    return false;
                }
                cells[i] = mended;
            }
        }
        return true;
    }

    /** Texts of the row mended last that were put under «other». */
    List<TextCell.Text> others() {
        return others;
    }
}
