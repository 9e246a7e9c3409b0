package org.feltbok.responses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.feltbok.base.text.LocalText;

/** A questionnaire laid out for taking answers: sections, questions and items in the order printed. */
public final class Form {
    private final String id;
    private final String name;
    private final LocalText title;
    private final String answersTable;
    private final List<FormSection> sections;
    private final List<FormItem> items;
    private final Map<String, FormItem> byName = new HashMap<>();
    private final Map<String, FormQuestion> questionOf = new HashMap<>();

    /** @param answersTable the table that holds the answer matrix */
    public Form(String id, String name, LocalText title, String answersTable, List<FormSection> sections) {
        this.id = id;
        this.name = name;
        this.title = title;
        this.answersTable = answersTable;
        this.sections = List.copyOf(sections);
        this.items = this.sections.stream()
                .flatMap(s -> s.questions().stream())
                .flatMap(q -> q.items().stream())
                .toList();
        for (int i = 0; i < items.size(); i++) {
            FormItem item = items.get(i);
            if (item.index() != i) {
                throw new IllegalArgumentException("item " + item.name() + " is not at its index");
            }
            byName.put(item.name(), item);
        }
        questions().forEach(q -> q.items().forEach(i -> questionOf.put(i.id(), q)));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public LocalText title() {
        return title;
    }

    public String answersTable() {
        return answersTable;
    }

    public List<FormSection> sections() {
        return sections;
    }

    public List<FormQuestion> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    public List<FormItem> items() {
        return items;
    }

    public Optional<FormItem> item(String itemName) {
        return Optional.ofNullable(byName.get(itemName));
    }

    /** The question that an item of this form belongs to. */
    public FormQuestion questionOf(FormItem item) {
        FormQuestion question = questionOf.get(item.id());
        if (question == null) {
            throw new IllegalArgumentException("no item of this form: " + item.name());
        }
        return question;
    }
}
