package org.feltbok.checks;

import org.feltbok.responses.DayProblem;
import org.feltbok.responses.Response;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** It came in or was keyed on a day to come, or was keyed before it came in. */
final class WrongDay implements AcrossCheck {
    @Override
    public String key() {
        return "wrong_day";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Map<String, Object> marks(SeenResponse seen) {
        Response r = seen.stored().response();
        Optional<DayProblem> found = DayProblem.of(r.receivedAt(), r.enteredAt(), seen.today());
        return found.isPresent() ? Map.of(WHOLE, found.get()) : Map.of();
    }

    /** Who accepts it accepts these days. */
    @Override
    public String seen(SeenResponse seen) {
        Response r = seen.stored().response();
        return (r.receivedAt() + " " + r.enteredAt()).strip();
    }

    @Override
    public Comparison comparing() {
        return new ByItself();
    }

    /** What is marked at all stands out. */
    private static final class ByItself implements Comparison {
        @Override
        public void put(Spot response, Object mark) {}

        @Override
        public void take(Spot response, Object mark) {}

        @Override
        public Collection<String> changed() {
            return List.of();
        }

        @Override
        public boolean standsOut(Spot response, Object mark) {
            return true;
        }
    }
}
