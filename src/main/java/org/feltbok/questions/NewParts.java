package org.feltbok.questions;

import org.feltbok.base.Ids;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Columns;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts of a questionnaire as they begin. A change is made twice, on the screen and in the file:
 * every identity follows from one made when the change was wanted, so that both have the same.
 */
final class NewParts {
    static final LocalText NONE = LocalText.of("");

    /** Steps of a new scale, and its separate don't know. */
    private static final int STEPS = 6;

    private NewParts() {}

    /** A question without a text; one with options has a list of its own. */
    record Begun(Question question, List<OptionList> lists) {}

    static Begun question(
            Questionnaire form, String id, String number, String name, QuestionType type) {
        return question(form, id, id, number, name, type);
    }

    /**
     * The same, of a question that may be there already.
     *
     * @param seed what the identities of its parts follow from
     */
    static Begun question(
            Questionnaire form,
            String seed,
            String id,
            String number,
            String name,
            QuestionType type) {
        List<OptionList> lists = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        if (type != QuestionType.NOTE) {
            ItemType itemType = itemType(type);
            OptionList list =
                    itemType.isClosed()
                            ? list(
                                    Ids.derived(seed, "list", ""),
                                    AnswerEdits.freeName(form, name),
                                    type)
                            : null;
            if (list != null) {
                lists.add(list);
            }
            if (type.isMatrix()) {
                items.add(item(itemId(seed, 1), freeName(form, name + "_1"), itemType, list));
                items.add(item(itemId(seed, 2), freeName(form, name + "_2"), itemType, list));
            } else {
                items.add(item(itemId(seed, 1), name, itemType, list));
            }
        }
        Question question =
                new Question(
                        id, name, number, type, NONE, NONE, NONE, NONE, null, null, NONE, null,
                        items);
        return new Begun(question, lists);
    }

    static ItemType itemType(QuestionType type) {
        return switch (type) {
            case MATRIX_SINGLE -> ItemType.SINGLE;
            case MATRIX_MULTIPLE -> ItemType.MULTIPLE;
            case NOTE -> throw new IllegalArgumentException("a note takes no answer");
            default -> ItemType.valueOf(type.name());
        };
    }

    static String itemId(String seed, int place) {
        return Ids.derived(seed, "item", String.valueOf(place));
    }

    static Item item(String id, String name, ItemType type, @Nullable OptionList list) {
        return new Item(
                id,
                name,
                NONE,
                NONE,
                type,
                list,
                null,
                type.isSeveral() ? null : Columns.ofItem(id),
                type.isSeveral() && list != null ? ticks(id, list) : List.of());
    }

    static List<ItemOption> ticks(String itemId, OptionList list) {
        return list.options().stream().map(o -> tick(itemId, o)).toList();
    }

    /** Its identity follows from what it is of. */
    static ItemOption tick(String itemId, Option option) {
        String id = Ids.derived(itemId, "item_option", option.id());
        return new ItemOption(id, option, Columns.ofTick(id));
    }

    /** Two answers; of a matrix of scales six steps, and a don't know that is no step. */
    private static OptionList list(String id, String name, QuestionType type) {
        List<Option> options = new ArrayList<>();
        boolean scale = type == QuestionType.MATRIX_SINGLE;
        int number = scale ? STEPS : 2;
        for (int i = 1; i <= number; i++) {
            options.add(option(id, i, scale ? LocalText.of(String.valueOf(i)) : NONE, null));
        }
        if (scale) {
            options.add(option(id, number + 1, NONE, MissingKind.DONT_KNOW));
        }
        return new OptionList(id, name, options);
    }

    private static Option option(
            String listId, int code, LocalText label, @Nullable MissingKind missing) {
        String id = Ids.derived(listId, "option", String.valueOf(code));
        return new Option(id, String.valueOf(code), code, label, NONE, missing, false);
    }

    /** The number after the highest. */
    static String freeNumber(Questionnaire form) {
        long highest =
                form.questions().stream()
                        .map(Question::number)
                        .filter(n -> n.matches("\\d{1,6}"))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(0);
        return String.valueOf(highest + 1);
    }

    /** A name that nothing in the questionnaire has. */
    static String freeName(Questionnaire form, String wanted) {
        Set<String> taken = new HashSet<>();
        form.sections().forEach(s -> taken.add(s.name().toLowerCase(Locale.ROOT)));
        form.questions().forEach(q -> taken.add(q.name().toLowerCase(Locale.ROOT)));
        form.items().forEach(i -> taken.add(i.name().toLowerCase(Locale.ROOT)));
        String name = wanted;
        for (int n = 2; taken.contains(name.toLowerCase(Locale.ROOT)); n++) {
            name = wanted + "_" + n;
        }
        return name;
    }

    /** What a question is called in rules and files when it begins: after its number. */
    static String nameFor(Questionnaire form, String number) {
        return freeName(form, "q" + number);
    }
}
