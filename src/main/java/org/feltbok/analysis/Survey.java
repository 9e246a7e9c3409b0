package org.feltbok.analysis;

import org.feltbok.base.text.LocalText;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire and the responses to it.
 *
 * @param origins ids of the origins of the responses
 * @param textOrigins ids of the origins of their texts
 * @param data one row a response, first entries only
 * @param forbidden which of its answers are against the rules of the questionnaire
 * @param voided how many responses are void, and in no row
 */
public record Survey(
        String name,
        LocalText title,
        List<AskedQuestion> questions,
        Set<String> origins,
        Set<String> textOrigins,
        Dataset data,
        AgainstRules forbidden,
        int voided) {
    /** None of its responses is void. */
    public Survey(
            String name,
            LocalText title,
            List<AskedQuestion> questions,
            Set<String> origins,
            Set<String> textOrigins,
            Dataset data,
            AgainstRules forbidden) {
        this(name, title, questions, origins, textOrigins, data, forbidden, 0);
    }

    /** What people call it: its title, else its name. */
    public LocalText called() {
        return title.isEmpty() ? LocalText.of(name) : title;
    }

    /** What is still asked, with the rows that still are: what new work is offered. */
    public List<AskedQuestion> asked() {
        return questions.stream().filter(q -> !q.isRetired()).map(AskedQuestion::asked).toList();
    }

    public Optional<AskedQuestion> question(String wanted) {
        return questions.stream().filter(q -> q.name().equals(wanted)).findFirst();
    }

    /** An item of a name, or a variable derived for the responses: figures show both alike. */
    public Optional<AskedItem> item(String wanted) {
        return questions.stream()
                .flatMap(q -> q.items().stream())
                .filter(i -> i.name().equals(wanted))
                .findFirst()
                .or(() -> derived(wanted));
    }

    private Optional<AskedItem> derived(String wanted) {
        return data.owns(wanted) && data.definition(wanted).isPresent()
                ? data.variable(wanted)
                        .map(
                                v ->
                                        new AskedItem(
                                                "",
                                                v.name(),
                                                v.label(),
                                                v.shortLabel(),
                                                v.categories(),
                                                List.of()))
                : Optional.empty();
    }

    public Optional<AskedItem> byId(String itemId) {
        return questions.stream()
                .flatMap(q -> q.items().stream())
                .filter(i -> i.id().equals(itemId))
                .findFirst();
    }

    public Survey with(Dataset changed) {
        return with(changed, forbidden);
    }

    public Survey with(Dataset changed, AgainstRules now) {
        return new Survey(name, title, questions, origins, textOrigins, changed, now, voided);
    }
}
