package org.feltbok.responses.files;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may stand for the answers of an item: codes, labels in any language, words for missing
 * kinds.
 */
final class Codes {
    static final Map<String, Integer> MISSING = missingWords();

    /**
     * Before what somebody chose, which is read as a code whatever stands in cells: no character.
     */
    private static final String CHOSEN = "\ufdd0";

    private final Item item;
    private final Codes either;
    private final Map<String, Option> known = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /** All answers in words, made for the first cell that is none. */
    private @Nullable LocalText allowed;

    Codes(Item item) {
        this(item, ImportChoices.Written.EITHER);
    }

    /**
     * @param written what stands in cells; where it may be either, a code means its own answer even
     *     where another answer is labelled so
     */
    Codes(Item item, ImportChoices.Written written) {
        this.item = item;
        either = written == ImportChoices.Written.EITHER ? this : new Codes(item);
        if (written != ImportChoices.Written.CODES) {
            for (Option option : item.choices()) {
                label(option.label().text(), option);
                option.label().others().values().forEach(l -> label(l, option));
            }
        }
        if (written != ImportChoices.Written.LABELS) {
            codes(item);
        }
    }

    private void codes(Item of) {
        for (Option option : of.choices()) {
            known.put(option.code().toLowerCase(Locale.ROOT), option);
            shared.remove(option.code().toLowerCase(Locale.ROOT));
        }
    }

    private void label(String label, Option option) {
        String text = label.toLowerCase(Locale.ROOT);
        Option other = known.putIfAbsent(text, option);
        if (other != null && other.value() != option.value()) {
            shared.add(text);
        }
    }

    private static Map<String, Integer> missingWords() {
        Map<String, Integer> words = new HashMap<>();
        for (MissingKind kind : MissingKind.values()) {
            if (kind != MissingKind.NOT_RECORDED) {
                words.put(kind.word(), kind.code());
            }
        }
        return Map.copyOf(words);
    }

    /** What somebody chose, so that it is found by its code too where labels stand in cells. */
    static String chosen(String text) {
        return text.isEmpty() || text.startsWith("#") ? text : CHOSEN + text;
    }

    /** A cell as people know it. */
    static String shown(String cell) {
        return Cells.clean(cell.startsWith(CHOSEN) ? cell.substring(CHOSEN.length()) : cell);
    }

    /** The option meant; null if none is, or more than one. */
    @Nullable Option find(String cell) {
        boolean isChosen = Cells.clean(cell).startsWith(CHOSEN);
        if (isChosen && either != this) {
            return either.find(cell);
        }
        String text = shown(Cells.clean(cell)).toLowerCase(Locale.ROOT);
        if (shared.contains(text)) {
            return null;
        }
        Option option = known.get(text);
        // a spreadsheet may have made 1.0 of the code 1
        return option != null
                ? option
                : text.endsWith(".0")
                        ? known.get(text.substring(0, text.length() - 2))
                        : truth(text);
    }

    /** R and Python write TRUE and FALSE where a question has no more codes than 1 and 0. */
    private @Nullable Option truth(String text) {
        String code = text.equals("true") ? "1" : text.equals("false") ? "0" : "";
        boolean isOne = !code.isEmpty() && known.get("1") != null && known.get("0") != null;
        return isOne
                        && item.choices().stream()
                                .filter(o -> o.missing() == null)
                                .allMatch(o -> o.code().matches("[01]"))
                ? known.get(code)
                : null;
    }

    /** Why a cell means nothing. */
    Wrong wrong(String cell) {
        String text = shown(cell);
        if (text.startsWith("#")) {
            return Wrong.of(
                    "no_missing_word",
                    text,
                    MISSING.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        LocalText all = allowed;
        if (all == null) {
            all = LocalText.joined(item.choices().stream().map(Codes::named).toList(), "; ");
            allowed = all;
        }
        String kind =
                shared.contains(text.toLowerCase(Locale.ROOT)) ? "two_labels" : "unknown_code";
        return Wrong.of(kind, item.name(), text, all);
    }

    /** An answer by its code and label, in every language that it has. */
    private static LocalText named(Option option) {
        LocalText label = option.label();
        return label.text().equals(option.code())
                ? LocalText.of(option.code())
                : LocalText.joined(List.of(LocalText.of(option.code()), label), " ");
    }

    /** The stored code of a missing kind's word; null if the cell is none. */
    static @Nullable Integer missing(String cell) {
        return cell.indexOf('#') < 0
                ? null
                : MISSING.get(Cells.clean(cell).toLowerCase(Locale.ROOT));
    }

    List<Option> options() {
        return item.choices();
    }
}
