package org.feltbok.export;

import org.feltbok.base.text.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Digests of all that a workbook and a text document are made from, by which it is known that one
 * would come out the same again. Empty where the build of the program cannot be told from others.
 */
final class MadeFrom {
    private final Texts texts;
    private final ReportOptions options;

    MadeFrom(Texts texts, ReportOptions options) {
        this.texts = texts;
        this.options = options;
    }

    String workbook(Delivery delivery) {
        return ProgramBuild.current()
                .map(
                        build -> {
                            Digest.Longer all = begun(build).add(options.recipe().book());
                            delivery.workbook().forEach(all::add);
                            delivery.lists().forEach(l -> list(l, all));
                            return all.end();
                        })
                .orElse("");
    }

    /**
     * @throws IOException if the template cannot be read
     */
    String word(WordContent content) throws IOException {
        Optional<String> build = ProgramBuild.current();
        if (build.isEmpty()) {
            return "";
        }
        WordForm form = options.word();
        Optional<Path> template = form.template();
        Digest.Longer all =
                begun(build.get())
                        .add(template.isPresent() ? Digest.of(template.get()) : "")
                        .add(form.pictures())
                        .add(form.pictures() ? options.dpi() : "");
        for (List<?> part : List.of(content.sections(), content.items(), content.claims())) {
            all.add(part.size());
            part.forEach(all::add);
        }
        return all.end();
    }

    /** What both have alike. */
    private Digest.Longer begun(String build) {
        return new Digest.Longer()
                .add(build)
                .add(texts.locale().toLanguageTag())
                .add(options.title())
                .add(options.asOf())
                .add(options.notice())
                .add(options.recipe().smallBases())
                .add(options.style());
    }

    private static void list(ListSheet list, Digest.Longer all) {
        // sets have no order that is the same in the next run
        all.add(list.name()).add(list.title()).add(new TreeSet<>(list.measured()));
        all.add(list.told()).add(list.headings()).add(list.widths()).add(list.rows().size());
        list.rows().forEach(all::add);
    }
}
