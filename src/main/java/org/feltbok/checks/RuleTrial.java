package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.store.Study;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a rule says of the responses there are, before it is a check of the study. Not for the user
 * interface's thread.
 *
 * @param item the field at which it is told
 * @param all responses that count
 * @param undecided of them, those whose answers do not decide it
 * @param fails of them, those that do not keep it
 */
public record RuleTrial(Item item, int all, int undecided, List<Place> fails) {
    /** How many responses are read at once. */
    private static final int PART = 500;

    /**
     * A response that does not keep it.
     *
     * @param title what people call the respondent
     */
    public record Place(String responseId, String title) {}

    /**
     * @param stopped whether nobody waits for it any more: what was read until then is handed back
     * @throws org.feltbok.base.FaultException if the rule cannot be understood
     */
    public static RuleTrial of(Study study, Form form, OwnCheck own, BooleanSupplier stopped) {
        Clock clock = study.environment().clock();
        RuleOfStudy rule = RuleOfStudy.of(own, form);
        EntryRules rules = new EntryRules(form, clock);
        Map<String, String> names = study.read(OwnCheckStore::caseNames);
        List<String> ids = study.read(h -> ResponseStore.ids(h, form, 1));
        int undecided = 0;
        List<Place> fails = new ArrayList<>();
        for (int from = 0; from < ids.size() && !stopped.getAsBoolean(); from += PART) {
            List<String> part = ids.subList(from, Math.min(from + PART, ids.size()));
            for (StoredResponse r : study.read(h -> ResponseStore.some(h, form, part))) {
                Optional<Boolean> keeps = rule.keeps(rules, r.answers());
                if (keeps.isEmpty()) {
                    undecided++;
                } else if (!keeps.get()) {
                    String key = r.response().key();
                    String title = r.response().caseId().map(names::get).orElse(key);
                    fails.add(new Place(r.response().id(), title));
                }
            }
        }
        return new RuleTrial(rule.at(), ids.size(), undecided, List.copyOf(fails));
    }
}
