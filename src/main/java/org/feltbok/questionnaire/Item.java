package org.feltbok.questionnaire;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What takes one answer (or one set of ticks): a question, or a row of a matrix question.
 *
 * @param name unique in the questionnaire; the name of its column in files and views
 * @param label the row's text in a matrix; that of the question otherwise
 * @param options the answers to choose from; null unless SINGLE, MULTIPLE or RANK
 * @param relevant when the item is asked, beside the rules of its question and section; null =
 *     always
 * @param required {@code yes}, {@code no} or an expression that says when an answer is asked for;
 *     null = it may be left out
 * @param column its column in the answer matrix; null for MULTIPLE and RANK, whose columns stand in
 *     {@code ticks}
 * @param ticks one for each option of a MULTIPLE or RANK item, in the order printed; empty for
 *     other types
 * @param traits what its answers are expected to be
 */
public record Item(
        String id,
        String name,
        LocalText label,
        LocalText shortLabel,
        ItemType type,
        @Nullable OptionList options,
        @Nullable String relevant,
        @Nullable String required,
        @Nullable String column,
        List<ItemOption> ticks,
        Traits traits) {
    /** In the place of a rule that says when an answer must be given. */
    public static final String SOFT = "soft";

    public Item {
        ticks = List.copyOf(ticks);
    }

    /** An item of which nothing more is said. */
    public Item(
            String id,
            String name,
            LocalText label,
            LocalText shortLabel,
            ItemType type,
            @Nullable OptionList options,
            @Nullable String relevant,
            @Nullable String required,
            @Nullable String column,
            List<ItemOption> ticks) {
        this(
                id,
                name,
                label,
                shortLabel,
                type,
                options,
                relevant,
                required,
                column,
                ticks,
                Traits.NONE);
    }

    /** An item that may be left out. */
    public Item(
            String id,
            String name,
            LocalText label,
            LocalText shortLabel,
            ItemType type,
            @Nullable OptionList options,
            @Nullable String relevant,
            @Nullable String column,
            List<ItemOption> ticks) {
        this(id, name, label, shortLabel, type, options, relevant, null, column, ticks);
    }

    /** When an answer must be given: {@code yes}, {@code no} or a rule. */
    public Optional<String> requirement() {
        return Optional.ofNullable(required).filter(r -> !isSoft());
    }

    /** Whether an answer should be given: what is left blank is asked about. */
    public boolean isSoft() {
        return SOFT.equals(required);
    }

    /** All options, those no longer offered among them; empty for items that are not closed. */
    public List<Option> choices() {
        return options == null ? List.of() : options.options();
    }

    /** Whether it is no longer asked. */
    public boolean isRetired() {
        return traits.retiredAt() != null;
    }

    /** The column of a single answer; only for types other than MULTIPLE and RANK. */
    public String answerColumn() {
        return Objects.requireNonNull(column, "several answers have a column each");
    }

    public Optional<String> relevance() {
        return Optional.ofNullable(relevant);
    }

    /** All columns of the item in the answer matrix. */
    public List<String> columns() {
        return column == null ? ticks.stream().map(ItemOption::column).toList() : List.of(column);
    }

    /** The short label where there is one, for figures; else the label. */
    public LocalText figureLabel() {
        return shortLabel.isEmpty() ? label : shortLabel;
    }
}
