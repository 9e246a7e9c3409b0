package org.feltbok.questions;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.dataset.LeftOutVariables;
import org.feltbok.names.Kind;
import org.feltbok.names.WhereUsed;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one change of a questionnaire. What answers hang on is never taken out, and the first
 * change after somebody answered begins a new version and keeps the one that was answered.
 *
 * @param questionnaireId which one
 * @param edit the change
 * @param at the moment, as ISO text
 */
public record EditQuestionnaire(String questionnaireId, FormEdit edit, String at)
        implements Operation {
    @Override
    public String name() {
        return "questions." + edit.name();
    }

    @Override
    public List<String> args() {
        return edit.args();
    }

    @Override
    public void validate(Handle handle) {
        Questionnaire form = form(handle);
        Questionnaire after = edit.apply(form);
        FormInUseStore.requireFree(handle, form, after);
        Set<String> stay = after.items().stream().map(Item::id).collect(Collectors.toSet());
        for (Item item : form.items()) {
            int uses =
                    stay.contains(item.id())
                            ? 0
                            : WhereUsed.of(handle, Kind.ITEM, item.id()).size();
            if (uses > 0) {
                throw new FaultException("questions.used", item.name(), uses);
            }
        }
    }

    /**
     * What could no longer be made of the study: derived variables that rest on what the change
     * takes out. Empty where the change is refused anyway.
     */
    public List<Fault> leavesOut(Handle handle) {
        try {
            validate(handle);
            return LeftOutVariables.by(handle, edit.apply(form(handle)));
        } catch (FaultException refused) {
            return List.of();
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Questionnaire before = form(work.handle());
        Questionnaire after = edit.apply(before);
        if (after.equals(before)) {
            return;
        }
        new FormDiff(work, before, VersionStore.next(work, before, after, at)).write();
        ruledAnew(work, new Form(before), new Form(form(work.handle())));
    }

    /** Texts that another rule now asks for count, and those it rules out are kept aside. */
    private static void ruledAnew(UnitOfWork work, Form before, Form now) {
        Map<String, List<String>> had =
                before.items().stream().collect(Collectors.toMap(Item::id, before::relevant));
        Set<String> ruled =
                now.items().stream()
                        .filter(i -> i.type().isText() && had.containsKey(i.id()))
                        .filter(i -> !now.relevant(i).equals(had.get(i.id())))
                        .map(Item::id)
                        .collect(Collectors.toSet());
        if (!ruled.isEmpty()) {
            SetAnswer.asideAnew(work, new EntryRules(now, Clock.systemDefaultZone()), ruled);
        }
    }

    private Questionnaire form(Handle handle) {
        return QuestionnaireStore.all(handle).stream()
                .filter(q -> q.id().equals(questionnaireId))
                .findFirst()
                .orElseThrow(() -> new FaultException("questions.gone"));
    }
}
