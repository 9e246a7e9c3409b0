package org.feltbok.dataset.ui;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.Variable;

import java.util.Locale;

/** The ways to derive a variable, as they are offered. */
enum DeriveKind {
    RECODE,
    CUTS,
    PARTS,
    CONDITIONS,
    ANY,
    INDEX,
    FORMULA;

    /** What a choice among the sources does. */
    enum Choosing {
        /** One is taken, and another one in its place. */
        ONE,
        SEVERAL,
        /** Several, and each may count from the other end. */
        TURNED,
        /** Its name goes where the hand writes. */
        WRITTEN
    }

    static DeriveKind of(Derivation how) {
        return switch (how) {
            case Derivation.Recode r -> RECODE;
            case Derivation.Cuts c -> CUTS;
            case Derivation.Quantiles q -> PARTS;
            case Derivation.Conditions c -> CONDITIONS;
            case Derivation.AnyOf a -> ANY;
            case Derivation.Index i -> INDEX;
            case Derivation.Calculated c -> FORMULA;
            case Derivation.Weighting w ->
                    throw new IllegalArgumentException("a weight is no derived variable");
        };
    }

    /** The end of its text keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfClasses() {
        return this == RECODE || this == CUTS || this == PARTS || this == CONDITIONS;
    }

    boolean isOfNumbers() {
        return this == INDEX || this == FORMULA;
    }

    Choosing choosing() {
        return switch (this) {
            case RECODE, CUTS, PARTS -> Choosing.ONE;
            case ANY -> Choosing.SEVERAL;
            case INDEX -> Choosing.TURNED;
            case CONDITIONS, FORMULA -> Choosing.WRITTEN;
        };
    }

    /** Whether it can be made of a variable. */
    boolean takes(Variable variable, Dataset data) {
        return switch (this) {
            case RECODE ->
                    switch (variable.type()) {
                        case CATEGORY, SCALE, FLAG, NUMBER -> true;
                        case TEXT, DAY -> data.words(variable.name()).isPresent();
                        case MULTIPLE -> false;
                    };
            case CUTS, PARTS, INDEX ->
                    switch (variable.type()) {
                        case NUMBER -> true;
                        case SCALE, FLAG ->
                                variable.categories().stream().anyMatch(Category::counts);
                        case CATEGORY, MULTIPLE, TEXT, DAY -> false;
                    };
            case ANY ->
                    variable.type() == Variable.Type.FLAG
                            || variable.type() == Variable.Type.MULTIPLE;
            case CONDITIONS, FORMULA -> true;
        };
    }
}
