package org.feltbok.responses.twice;

import org.feltbok.questionnaire.Item;

import java.util.Optional;

/**
 * A field that two people keyed differently.
 *
 * @param first what was keyed first, as a cell of the plain files, also where it is settled
 *     otherwise
 * @param second what was keyed second, likewise
 * @param settlement what somebody said of it
 */
public record FieldDifference(
        EntryPair pair, Item item, String first, String second, Optional<Settlement> settlement) {
    /** How far it is. */
    public enum State {
        TO_SETTLE,
        LATER,
        SETTLED
    }

    public State state() {
        return settlement
                .map(s -> s.choice() == SettleChoice.LATER ? State.LATER : State.SETTLED)
                .orElse(State.TO_SETTLE);
    }

    public boolean isSettled() {
        return state() == State.SETTLED;
    }

    /** What counts now, as a cell of the plain files. */
    public String counts() {
        return CellAnswer.of(item, pair.first().answers().get(item));
    }

    /** Whether the one who keyed first was wrong; as long as nobody settled it, that may be. */
    public boolean firstMayBeWrong() {
        return choice() != SettleChoice.FIRST;
    }

    public boolean secondMayBeWrong() {
        return choice() != SettleChoice.SECOND;
    }

    private SettleChoice choice() {
        return settlement.map(Settlement::choice).orElse(SettleChoice.LATER);
    }

    /** Whether it is the same field of the same response. */
    public boolean isOf(String responseId, Item of) {
        return pair.id().equals(responseId) && item.equals(of);
    }
}
