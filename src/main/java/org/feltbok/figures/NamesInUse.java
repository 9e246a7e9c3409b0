package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.cases.Indicator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.coding.CodebookStore;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nothing that a figure, a published value, a grouping or a rule asks for by its name can be
 * renamed or taken out: the change is refused and says what asks for it.
 */
public final class NamesInUse implements Consequence {
    private static final int TOLD = 5;
    private static final Set<String> NAMED =
            Set.of("attribute", "grouping", "indicator", "item", "code", "derived_variable");

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        for (CellChange cell : written) {
            if (!NAMED.contains(cell.table())) {
                continue;
            }
            String name = gone(cell, cell.table().equals("code") ? "key" : "name");
            if (!name.isEmpty()) {
                Set<Use> uses = uses(work.handle(), cell, name);
                if (!uses.isEmpty()) {
                    throw new FaultException("figures.in_use", name, told(uses));
                }
            }
        }
    }

    /** The name that something had before the change and has no more; empty if it kept it. */
    private static String gone(CellChange cell, String column) {
        Object before =
                cell.isDelete()
                        ? cell.inRow(column)
                        : cell.column().equals(column) ? cell.before() : null;
        return before == null || before.equals(cell.after()) ? "" : before.toString();
    }

    private static Set<Use> uses(Handle handle, CellChange cell, String name) {
        return switch (cell.table()) {
            case "attribute", "grouping" ->
                    isOfCases(handle, name) ? Set.of() : WhereUsed.in(handle).ofCaseVariable(name);
            case "indicator" ->
                    IndicatorStore.all(handle).stream().map(Indicator::name).anyMatch(name::equals)
                            ? Set.of()
                            : WhereUsed.in(handle).ofIndicator(name);
            case "item" -> ofItem(handle, name);
            case "derived_variable" -> ofDerived(handle, cell, name);
            case "code" -> ofCode(handle, cell, name);
            default -> Set.of();
        };
    }

    private static boolean isOfCases(Handle handle, String name) {
        return Stream.concat(
                        CaseStore.attributes(handle).stream().map(Attribute::name),
                        GroupingStore.all(handle).stream().map(Grouping::name))
                .anyMatch(name::equals);
    }

    private static Set<Use> ofDerived(Handle handle, CellChange cell, String name) {
        WhereUsed used = WhereUsed.in(handle);
        Object form = cell.isDelete() ? cell.inRow("questionnaire_id") : null;
        Set<Use> uses = new LinkedHashSet<>(used.ofCaseVariable(name));
        QuestionnaireStore.all(handle).stream()
                .filter(q -> form == null || form.equals(q.id()))
                .forEach(q -> uses.addAll(used.ofItem(q.name(), name)));
        uses.remove(new Use(Use.Kind.VARIABLE, name));
        return uses;
    }

    private static Set<Use> ofItem(Handle handle, String name) {
        List<Questionnaire> forms = QuestionnaireStore.all(handle);
        if (forms.stream().anyMatch(q -> q.item(name).isPresent())) {
            return Set.of();
        }
        WhereUsed used = WhereUsed.in(handle);
        Set<Use> uses = new LinkedHashSet<>();
        forms.forEach(q -> uses.addAll(used.ofItem(q.name(), name)));
        return uses;
    }

    private static Set<Use> ofCode(Handle handle, CellChange cell, String key) {
        Object book = cell.isDelete() ? cell.inRow("codebook_id") : null;
        Set<Use> uses = new LinkedHashSet<>();
        WhereUsed used = WhereUsed.in(handle);
        CodebookStore books = new CodebookStore(handle);
        List<String> items =
                books.codebooks().stream()
                        .filter(
                                b ->
                                        book == null
                                                ? books.codes(b.id()).byId(cell.rowId()).isPresent()
                                                : b.id().equals(book))
                        .flatMap(b -> b.itemIds().stream())
                        .toList();
        for (String itemId : items) {
            QuestionnaireStore.all(handle)
                    .forEach(
                            q ->
                                    q.items().stream()
                                            .filter(i -> i.id().equals(itemId))
                                            .forEach(
                                                    i ->
                                                            uses.addAll(
                                                                    used.ofCode(
                                                                            q.name(), i.name(),
                                                                            key))));
        }
        return uses;
    }

    /** The first few, each by what it is called. */
    private static String told(Set<Use> uses) {
        String first = uses.stream().limit(TOLD).map(Use::where).collect(Collectors.joining(", "));
        return uses.size() > TOLD ? first + " …" : first;
    }
}
