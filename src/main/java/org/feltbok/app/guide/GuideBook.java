package org.feltbok.app.guide;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.feltbok.base.text.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The guide's pages in the order in which its first page names them. They come with the program;
 * pictures lie beside them.
 */
final class GuideBook {
    static final String FIRST = "index";
    private static final String ENDING = ".md";
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final Language language;
    private final Map<String, GuidePage> pages = new LinkedHashMap<>();

    private GuideBook(Language language) {
        this.language = language;
    }

    /** Reads all pages in a language of the program; not on the user-interface thread. */
    static GuideBook read(Language language) {
        var book = new GuideBook(language);
        var next = new ArrayDeque<String>(List.of(FIRST));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (!book.pages.containsKey(name)) {
                GuidePage page = page(language, name);
                book.pages.put(name, page);
                next.addAll(linked(page.body()));
            }
        }
        return book;
    }

    /** The English pages lie in the guide's folder, those of another language in one below it. */
    private static String folder(Language language) {
        return "/org/feltbok/guide/" + (language == Language.EN ? "" : language.code() + "/");
    }

    private static GuidePage page(Language language, String name) {
        String text;
        try (InputStream in =
                GuideBook.class.getResourceAsStream(folder(language) + name + ENDING)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Missing from the program: the guide's page " + name);
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Node body = PARSER.parse(text);
        return new GuidePage(name, title(body).orElse(name), text, body);
    }

    private static Optional<String> title(Node body) {
        return body.getFirstChild() instanceof Heading heading
                ? Optional.of(words(heading))
                : Optional.empty();
    }

    private static String words(Node of) {
        var words = new StringBuilder();
        of.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }
                });
        return words.toString();
    }

    private static List<String> linked(Node body) {
        List<String> all = new ArrayList<>();
        body.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        named(link.getDestination()).ifPresent(all::add);
                    }
                });
        return all;
    }

    /** The page of the guide that a link leads to; empty if it leads elsewhere. */
    static Optional<String> named(String link) {
        String file = link.replaceFirst("#.*", "");
        return file.endsWith(ENDING) && !file.contains("/")
                ? Optional.of(file.substring(0, file.length() - ENDING.length()))
                : Optional.empty();
    }

    /** Where a picture lies that a page shows; empty if it does not come with the program. */
    static Optional<URL> picture(String link) {
        String name = link.substring(link.lastIndexOf('/') + 1);
        return Optional.ofNullable(
                GuideBook.class.getResource("/org/feltbok/guide/images/" + name));
    }

    Language language() {
        return language;
    }

    List<GuidePage> pages() {
        return List.copyOf(pages.values());
    }

    Optional<GuidePage> find(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /** The page of this name, else the first with a part that has it for a heading. */
    Optional<GuidePage> about(String name) {
        return find(name)
                .or(
                        () ->
                                pages.values().stream()
                                        .filter(p -> headings(p.body()).contains(name))
                                        .findFirst());
    }

    private static List<String> headings(Node body) {
        List<String> all = new ArrayList<>();
        body.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        all.add(words(heading));
                    }
                });
        return all;
    }
}
