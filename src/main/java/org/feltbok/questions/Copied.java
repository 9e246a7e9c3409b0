package org.feltbok.questions;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Columns;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Roster;
import org.feltbok.questionnaire.Section;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** A questionnaire once more: names and codes stay, every identity is another. */
final class Copied {
    private final String seed = Ids.next();
    private final Map<String, OptionList> lists = new HashMap<>();

    private String id(String of) {
        return Ids.derived(seed, "wave", of);
    }

    Questionnaire again(Questionnaire q, String name, LocalText title, @Nullable Roster roster) {
        q.optionLists().forEach(l -> lists.put(l.id(), list(l)));
        return new Questionnaire(
                id(q.id()),
                name,
                title,
                "1",
                "",
                q.sections().stream().map(this::section).toList(),
                q.optionLists().stream().map(l -> lists.get(l.id())).toList(),
                roster);
    }

    private OptionList list(OptionList l) {
        return new OptionList(
                id(l.id()), l.name(), l.options().stream().map(o -> o.withId(id(o.id()))).toList());
    }

    private Section section(Section s) {
        return new Section(
                id(s.id()),
                s.name(),
                s.label(),
                s.relevant(),
                s.retiredAt(),
                s.questions().stream().map(this::question).toList());
    }

    private Question question(Question q) {
        return new Question(
                id(q.id()),
                q.name(),
                q.number(),
                q.type(),
                q.label(),
                q.hint(),
                q.note(),
                q.shortLabel(),
                q.relevant(),
                q.constraint(),
                q.constraintMessage(),
                q.retiredAt(),
                q.items().stream().map(this::item).toList());
    }

    private Item item(Item i) {
        String id = id(i.id());
        return new Item(
                id,
                i.name(),
                i.label(),
                i.shortLabel(),
                i.type(),
                i.options() == null ? null : lists.get(i.options().id()),
                i.relevant(),
                i.required(),
                i.column() == null ? null : Columns.ofItem(id),
                i.ticks().stream().map(this::tick).toList(),
                i.traits());
    }

    private ItemOption tick(ItemOption t) {
        String id = id(t.id());
        Option option = t.option();
        return new ItemOption(id, option.withId(id(option.id())), Columns.ofTick(id));
    }
}
