package org.feltbok.fieldwork.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.CaseSheet;
import org.feltbok.fieldwork.MailMerge;
import org.feltbok.fieldwork.MissingCase;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Asks where the mail-merge file shall be, saying that names leave with it, and writes it. */
record MailMergeFile(ScreenContext context, Study study) {
    void ask(List<MissingCase> cases, CaseSheet sheet, Consumer<Throwable> failed) {
        Texts texts = context.texts();
        context.dialogs()
                .chooseNewFile(
                        "fieldwork.mail.choose",
                        texts.get("fieldwork.mail.file"),
                        List.of("xlsx", "csv"))
                .ifPresent(to -> write(cases, sheet, to, failed));
    }

    private void write(
            List<MissingCase> cases, CaseSheet sheet, Path to, Consumer<Throwable> failed) {
        context.tasks()
                .run(
                        "fieldwork.mail.writing",
                        p -> {
                            MailMerge.write(study, sheet, cases, context.texts(), to);
                            return cases.size();
                        },
                        n -> context.dialogs().note("fieldwork.mail.written", n, to.toString()),
                        failed);
    }
}
