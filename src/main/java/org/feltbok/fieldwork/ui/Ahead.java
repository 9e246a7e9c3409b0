package org.feltbok.fieldwork.ui;

import org.feltbok.fieldwork.Contact;
import org.feltbok.fieldwork.MissingCase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was keyed here and has not been read yet. The hand is quicker than the file: what it does
 * next is about what it has keyed, and not about what was read before that.
 */
final class Ahead {
    /** One contact as it will be read; nothing where it was taken out. */
    static final class Step {
        private final String id;
        private final Optional<Contact> now;
        private boolean written;

        private Step(String id, Optional<Contact> now) {
            this.id = id;
            this.now = now;
        }
    }

    private final Map<String, Step> steps = new LinkedHashMap<>();

    /** A new contact, or one of which something else is said. */
    Step keyed(Contact contact) {
        return add(new Step(contact.id(), Optional.of(contact)));
    }

    Step removed(Contact contact) {
        return add(new Step(contact.id(), Optional.empty()));
    }

    private Step add(Step step) {
        steps.put(step.id, step);
        return step;
    }

    /** It stands in the file: the next reading that begins has it, or what came after it. */
    void written(Step step) {
        step.written = true;
    }

    /** It could not be written: what is read is what there is. */
    void failed(Step step) {
        steps.remove(step.id, step);
    }

    /** A reading begins. */
    List<Step> begin() {
        return steps.values().stream().filter(s -> s.written).toList();
    }

    /** It is done, and has what was written before it began. */
    void end(List<Step> had) {
        had.forEach(this::failed);
    }

    /** The contacts of a case as they will be read. */
    List<Contact> of(MissingCase missing) {
        if (steps.isEmpty()) {
            return missing.contacts();
        }
        Map<String, Contact> all = new LinkedHashMap<>();
        missing.contacts().forEach(c -> all.put(c.id(), c));
        for (Step step : steps.values()) {
            if (step.now.isEmpty()) {
                all.remove(step.id);
            } else if (step.now.get().caseId().equals(missing.of().id())) {
                all.put(step.id, step.now.get());
            }
        }
        return new ArrayList<>(all.values());
    }
}
