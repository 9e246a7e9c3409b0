package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.CaseRows;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Indicator;
import org.feltbok.cases.NumberText;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.register.RegisterStore.Held;
import org.feltbok.register.RegisterStore.Slot;
import org.feltbok.register.RegisterStore.Stored;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.Origin;
import org.feltbok.study.OriginKind;
import org.feltbok.study.SetSetting;
import org.feltbok.study.StudyRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Puts what a table tells of the study's cases into the study, as one change: the values, the
 * indicator or attribute and origin where they are new, and the recipe. Values of which the table
 * says nothing stay.
 *
 * @param changes whether values that stand there with another number may be changed
 */
public record PutRegister(RegisterTable table, RegisterRecipe recipe, boolean changes)
        implements Operation {
    @Override
    public String name() {
        return "register.put";
    }

    @Override
    public List<String> args() {
        return List.of(table.file(), recipe.name());
    }

    /** What it would do, before anything is written. */
    public RegisterPlan rehearse(Study study) {
        return study.read(this::plan);
    }

    private RegisterPlan plan(Handle handle) {
        return new Planner(table, recipe, RegisterStore.held(handle, recipe)).plan();
    }

    @Override
    public void validate(Handle handle) {
        RegisterPlan plan = plan(handle);
        if (!plan.isSound()) {
            throw new FaultException(plan.faults());
        }
        if (plan.changed() > 0 && !changes) {
            throw new FaultException(
                    Fault.at(
                            Place.file(table.file()),
                            "register.would_change",
                            plan.changed(),
                            recipe.name()));
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Held held = RegisterStore.held(work.handle(), recipe);
        RegisterPlan plan = new Planner(table, recipe, held).plan();
        String origin = recipe.origin().key().isEmpty() ? null : origin(work, held);
        if (recipe.becomes() == Becomes.INDICATOR) {
            series(work, held, plan, origin);
        } else {
            known(work, held, plan, origin);
        }
        new SetSetting(RecipeJson.setting(recipe.name()), RecipeJson.write(recipe)).apply(work);
    }

    private String origin(UnitOfWork work, Held held) {
        From from = recipe.origin();
        return held.origin(from.key())
                .map(Origin::id)
                .orElseGet(
                        () -> {
                            String id = Ids.next();
                            OriginKind kind =
                                    from.kind().isEmpty()
                                            ? OriginKind.REGISTER
                                            : OriginKind.valueOf(
                                                    from.kind().toUpperCase(Locale.ROOT));
                            String source =
                                    from.source().isEmpty() ? table.source() : from.source();
                            String label =
                                    from.label().isEmpty()
                                            ? table.title().isEmpty() ? from.key() : table.title()
                                            : from.label();
                            StudyRows.insert(
                                    work,
                                    new Origin(
                                            id,
                                            from.key(),
                                            kind,
                                            LocalText.of(label),
                                            source,
                                            "",
                                            ""),
                                    held.origins().size());
                            return id;
                        });
    }

    private LocalText label() {
        String title = table.title().isEmpty() ? recipe.name() : table.title();
        return LocalText.of(recipe.label().isEmpty() ? title : recipe.label());
    }

    private void series(UnitOfWork work, Held held, RegisterPlan plan, @Nullable String origin) {
        Indicator indicator =
                held.indicator()
                        .orElseGet(
                                () -> {
                                    Indicator made =
                                            new Indicator(
                                                    Ids.next(),
                                                    recipe.name(),
                                                    label(),
                                                    LocalText.of(plan.unit()),
                                                    plan.decimals(),
                                                    LocalText.of(recipe.parts()),
                                                    recipe.continues(),
                                                    origin,
                                                    "");
                                    CaseRows.insert(work, made, held.names().size());
                                    return made;
                                });
        String own = origin == null || origin.equals(indicator.originId()) ? null : origin;
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Map.Entry<Slot, Object> each : plan.values().entrySet()) {
            Slot slot = each.getKey();
            Stored there = held.values().get(slot);
            if (there == null) {
                rows.add(
                        new @Nullable Object[] {
                            indicator.id(),
                            slot.caseId(),
                            slot.year(),
                            slot.part(),
                            each.getValue(),
                            own
                        });
            } else if (!Written.isSame(there, each.getValue())) {
                work.update("indicator_value", there.row(), "value", each.getValue());
            }
            if (there != null && origin != null && !Objects.equals(there.originId(), own)) {
                work.update("indicator_value", there.row(), "origin_id", own);
            }
        }
        work.insertMany(
                "indicator_value",
                List.of("indicator_id", "case_id", "year", "part", "value", "origin_id"),
                rows.iterator());
    }

    private void known(UnitOfWork work, Held held, RegisterPlan plan, @Nullable String origin) {
        Attribute attribute =
                held.attribute()
                        .orElseGet(
                                () -> {
                                    Attribute made =
                                            new Attribute(
                                                    Ids.next(),
                                                    recipe.name(),
                                                    label(),
                                                    AttributeType.NUMBER,
                                                    LocalText.of(plan.unit()),
                                                    plan.decimals(),
                                                    origin,
                                                    "",
                                                    List.of());
                                    CaseRows.insert(
                                            work, made, CaseStore.attributes(work.handle()).size());
                                    return made;
                                });
        for (Map.Entry<Slot, Object> each : plan.values().entrySet()) {
            Object value =
                    each.getValue() instanceof Double d ? NumberText.stored(d) : each.getValue();
            Stored there = held.values().get(each.getKey());
            if (there == null) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("case_id", each.getKey().caseId());
                row.put("attribute_id", attribute.id());
                row.put("value", value);
                work.insert("case_value", Ids.next(), row);
            } else if (!Written.isSame(there, each.getValue())) {
                work.update("case_value", there.row(), "value", value);
            }
        }
    }
}
