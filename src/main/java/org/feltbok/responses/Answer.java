package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a response holds for one item. */
public sealed interface Answer {
    /** Nothing recorded (yet). */
    Answer NONE = new Missing(MissingKind.NOT_RECORDED);

    /** One option, by its stored value. */
    record Choice(int value) implements Answer {}

    /** Several options, by their stored values; empty = asked, and none of them ticked. */
    record Choices(SortedSet<Integer> values) implements Answer {
        public Choices {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        public static Choices of(Collection<Integer> values) {
            return new Choices(new TreeSet<>(values));
        }
    }

    /**
     * Options in an order, by their stored values, the first first; each stands once. Some may have
     * no place in it; one at least has.
     */
    record Ranks(List<Integer> order) implements Answer {
        public Ranks {
            order = List.copyOf(order);
            if (order.isEmpty() || order.stream().distinct().count() < order.size()) {
                throw new IllegalArgumentException("no order: " + order);
            }
        }

        /** The rank of an option, 1 for the first; 0 where it has none. */
        public int rank(int value) {
            return order.indexOf(value) + 1;
        }
    }

    /** A number, whole or not. */
    record Amount(double value) implements Answer {}

    /** A text as written; never empty. */
    record Words(String text) implements Answer {}

    /** A day. */
    record Day(LocalDate date) implements Answer {}

    /** A time of day. */
    record Time(LocalTime time) implements Answer {}

    /** No answer, and why. */
    record Missing(MissingKind kind) implements Answer {}

    static Answer missing(MissingKind kind) {
        return kind == MissingKind.NOT_RECORDED ? NONE : new Missing(kind);
    }

    /** Whether the item can hold this answer: it is of its kind and among its options. */
    default boolean fits(Item item) {
        return AnswerKind.of(item).fits(item, this);
    }

    /** A missing kind or an answer was recorded. */
    default boolean isRecorded() {
        return !equals(NONE);
    }

    /** The respondent has answered: neither nothing recorded nor a missing kind. */
    default boolean isGiven() {
        return !(this instanceof Missing);
    }

    default boolean is(MissingKind kind) {
        return this instanceof Missing m && m.kind() == kind;
    }
}
