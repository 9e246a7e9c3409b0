package org.feltbok.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Programs in Java, started as the packed program is: from jars, with an AOT cache made by a run
 * before.
 */
final class JavaPrograms {
    private final Path folder;
    private final Programs programs;
    private final Path ownClasses;

    JavaPrograms(Path folder, Programs programs) throws IOException {
        this.folder = folder;
        this.programs = programs;
        ownClasses = pack(folder.resolve("bench.jar"));
    }

    /** The classes of this package as a jar, since an AOT cache takes no folders. */
    private static Path pack(Path jar) throws IOException {
        String place = JavaPrograms.class.getPackageName().replace('.', '/');
        Path root =
                Path.of(
                        JavaPrograms.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> classes = Files.list(root.resolve(place))) {
            for (Path path : classes.sorted().toList()) {
                out.putNextEntry(new JarEntry(place + "/" + path.getFileName()));
                try (InputStream in = Files.newInputStream(path)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    /** Whether the packed program is known, which the script builds. */
    static boolean hasPackedProgram() {
        return System.getProperty("bench.jar") != null;
    }

    /** The class path of the packed program, and the classes of this package. */
    List<String> programPath() {
        List<String> path = new ArrayList<>(List.of(System.getProperty("bench.jar", "")));
        path.addAll(List.of(System.getProperty("bench.libraries", "").split(File.pathSeparator)));
        path.add(ownClasses.toString());
        return path;
    }

    /** The libraries of this process whose file names begin so, and the classes of this package. */
    List<String> librariesPath(String... beginnings) {
        List<String> path =
                new ArrayList<>(
                        Programs.classPath(
                                part -> {
                                    String name = Path.of(part).getFileName().toString();
                                    return Stream.of(beginnings).anyMatch(name::startsWith);
                                }));
        path.add(ownClasses.toString());
        return path;
    }

    /** A command that starts a class with an AOT cache, which is made by running it once. */
    List<String> cached(String name, List<String> path, Class<?> main, List<String> args)
            throws IOException {
        Path cache = folder.resolve(name + ".aot");
        if (!Files.exists(cache)) {
            programs.run(command("-XX:AOTCacheOutput=" + cache, path, main, args), 1);
        }
        return command("-XX:AOTCache=" + cache, path, main, args);
    }

    /**
     * A command that starts a class with the cache that came with the program when it was built.
     *
     * @param which {@code window}, or {@code commands} for one that is over soon
     */
    List<String> asBuilt(String which, List<String> path, Class<?> main, List<String> args)
            throws IOException {
        String cache = System.getProperty("bench.cache." + which, "");
        boolean there =
                !cache.isEmpty() && Files.exists(Path.of(cache)) && Files.size(Path.of(cache)) > 0;
        List<String> command =
                new ArrayList<>(
                        there
                                ? command("-XX:AOTCache=" + cache, path, main, args)
                                : cached(which, path, main, args));
        if (which.equals("commands") && System.getProperty("bench.brief") != null) {
            command.add(1, System.getProperty("bench.brief"));
        }
        return command;
    }

    /** A command that starts a class as it comes. */
    List<String> plain(List<String> path, Class<?> main, List<String> args) {
        return command("-Xshare:auto", path, main, args);
    }

    private List<String> command(
            String cache, List<String> path, Class<?> main, List<String> args) {
        List<String> command = new ArrayList<>(List.of(Programs.java(), cache));
        command.addAll(
                List.of(System.getProperty("bench.options", "-XX:+UseSerialGC").split(" +")));
        command.addAll(
                List.of("-Duser.home=" + folder, "-cp", String.join(File.pathSeparator, path)));
        command.add(main.getName());
        command.addAll(args);
        return command;
    }
}
