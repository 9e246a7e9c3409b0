package org.feltbok.shell.window;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.feltbok.shell.spi.WhoWorks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The person of the settings; asked for by name before anything is done in it. */
final class Who implements WhoWorks {
    private final StringProperty person;
    private final Runnable ask;
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * @param ask puts the question; {@link #settled} follows
     */
    Who(StringProperty person, Runnable ask) {
        this.person = person;
        this.ask = ask;
    }

    private record Waiting(Consumer<String> work, Runnable refused) {}

    @Override
    public ObservableValue<String> name() {
        return person;
    }

    @Override
    public void named(Consumer<String> work, Runnable refused) {
        if (!person.get().isBlank()) {
            work.accept(person.get().strip());
            return;
        }
        waiting.add(new Waiting(work, refused));
        if (waiting.size() == 1) {
            ask.run();
        }
    }

    @Override
    public void called(String before, String now) {
        if (person.get().strip().equals(before)) {
            person.set(now);
        }
    }

    /**
     * The question was answered, and then the name stands in the settings, or put away: what waited
     * is done, or refused.
     */
    void settled() {
        var all = List.copyOf(waiting);
        waiting.clear();
        String name = person.get().strip();
        all.forEach(
                w -> {
                    if (name.isEmpty()) {
                        w.refused.run();
                    } else {
                        w.work.accept(name);
                    }
                });
    }
}
