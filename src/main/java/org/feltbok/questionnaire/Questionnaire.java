package org.feltbok.questionnaire;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A questionnaire: sections of questions of items, and the option lists they use.
 *
 * @param name of its files and of its view in the study file
 * @param answersTable the table of the answer matrix; empty until it is put into a study
 * @param roster whose responses its own belong to; null = to nobody's
 */
public record Questionnaire(
        String id,
        String name,
        LocalText title,
        String version,
        String answersTable,
        List<Section> sections,
        List<OptionList> optionLists,
        @Nullable Roster roster) {
    public Questionnaire {
        sections = List.copyOf(sections);
        optionLists = List.copyOf(optionLists);
    }

    /** A questionnaire whose responses belong to nobody's. */
    public Questionnaire(
            String id,
            String name,
            LocalText title,
            String version,
            String answersTable,
            List<Section> sections,
            List<OptionList> optionLists) {
        this(id, name, title, version, answersTable, sections, optionLists, null);
    }

    /** Whether each of its responses belongs to a response of another questionnaire. */
    public boolean isRoster() {
        return roster != null;
    }

    /** Whether its responses belong to those of another. */
    public boolean isRosterOf(Questionnaire other) {
        return roster != null && roster.of().equals(other.id());
    }

    /** All questions in the order printed. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    /** All items in the order printed. */
    public List<Item> items() {
        return questions().stream().flatMap(q -> q.items().stream()).toList();
    }

    public Optional<Item> item(String itemName) {
        return items().stream().filter(i -> i.name().equals(itemName)).findFirst();
    }

    public Optional<Question> question(String questionName) {
        return questions().stream().filter(q -> q.name().equals(questionName)).findFirst();
    }

    /** The columns of the answer matrix in the order printed, without id. */
    public List<String> columns() {
        return items().stream().flatMap(i -> i.columns().stream()).toList();
    }

    /** The same with the table that holds its answers. */
    public Questionnaire withAnswersTable(String table) {
        return new Questionnaire(id, name, title, version, table, sections, optionLists, roster);
    }
}
