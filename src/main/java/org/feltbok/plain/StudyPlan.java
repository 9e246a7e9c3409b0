package org.feltbok.plain;

import org.feltbok.base.Keys;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.statfile.StatReader;
import org.feltbok.study.ReservedNames;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A study that is to be made from nothing.
 *
 * @param title what it is called
 * @param language code of the language its texts are in, such as {@code nb}
 * @param unitOne what one case is; may be empty
 * @param unitMany what several are; may be empty
 * @param cases who is asked; empty if there is no list
 * @param questionnaire what is asked; null = that comes later
 * @param people who work on it
 */
public record StudyPlan(
        String title,
        String language,
        String unitOne,
        String unitMany,
        ReadCases cases,
        @Nullable Form questionnaire,
        List<Worker> people) {
    public StudyPlan {
        people = List.copyOf(people);
    }

    /**
     * A questionnaire.
     *
     * @param name in the study
     * @param title of one without questions yet
     * @param file where it stands; null = it has no questions yet
     * @param rows whether the rows of the file are responses to it, as in files of SPSS and Stata
     * @param answers whether the file is CSV or Excel with answers alone, of which the questions
     *     are made
     */
    public record Form(
            String name, String title, @Nullable Path file, boolean rows, boolean answers) {
        public Form(String name, String title, @Nullable Path file) {
            this(name, title, file, false, false);
        }

        /** The same with the rows of its file. */
        public Form withRows() {
            return new Form(name, title, file, true, answers);
        }

        /** The same, made of the answers that stand in its file. */
        public Form ofAnswers() {
            boolean hasQuestions = file == null || StatReader.takes(file.toString());
            return new Form(name, title, file, rows, !hasQuestions);
        }

        /** One that stands in a file, called after it. */
        public static Form of(Path file) {
            String given = Objects.toString(file.getFileName(), "");
            String stem = given.replaceFirst("\\.[^.]*$", "");
            return new Form(free(stem), stem, file);
        }

        /** One without questions yet. */
        public static Form begun(String title) {
            return new Form(free(title), title, null);
        }

        private static String free(String title) {
            String name = Keys.of(title, "survey", k -> false);
            return ReservedNames.has("questionnaire", name) ? ReservedNames.instead(name) : name;
        }
    }

    /**
     * Somebody who works on the study.
     *
     * @param roles of enterer, coder, author
     */
    public record Worker(String name, List<String> roles) {
        public Worker {
            roles = List.copyOf(roles);
        }
    }
}
