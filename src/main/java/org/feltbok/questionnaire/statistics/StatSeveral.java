package org.feltbok.questionnaire.statistics;

import org.feltbok.statfile.data.StatSet;

/** A question of which several answers may be given, whose variables the file calls a set. */
interface StatSeveral extends StatQuestion {
    StatSet set();

    @Override
    default String type() {
        return "select_multiple";
    }

    @Override
    default String label() {
        return set().label().isBlank() ? set().name() : set().label().strip();
    }

    @Override
    default String level() {
        return "";
    }

    @Override
    default String decimals() {
        return "";
    }
}
