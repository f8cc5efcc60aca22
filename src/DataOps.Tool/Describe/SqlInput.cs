using System.Text;
using DataOps.Sql.Text;

namespace DataOps.Tool.Describe;

/// <summary>Reads the SQL that the command line names: files, folders with all their <c>*.sql</c>, and <c>-</c> for standard input.</summary>
internal static class SqlInput
{
    private const string StandardInput = "-";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<SourceText> Read(IEnumerable<string> paths, TextReader standardInput) =>
        [.. paths.SelectMany(path => Read(path, standardInput))];

    private static IEnumerable<SourceText> Read(string path, TextReader standardInput)
    {
        if (path == StandardInput)
        {
            return [new SourceText(standardInput.ReadToEnd(), StandardInput)];
        }

        if (File.Exists(path))
        {
            return [new SourceText(ReadText(path), path)];
        }

        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.sql", SearchOption.AllDirectories)
                .Select(static file => file.Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal)
                .Select(static file => new SourceText(ReadText(file), file))
            : throw new UsageException($"There is no file or folder '{path}'.");
    }

    // UTF-8, or UTF-16 and UTF-32 behind their mark. Bytes in another encoding would give other names and texts without a word.
    private static string ReadText(string path)
    {
        using var reader = new StreamReader(path, Strict, detectEncodingFromByteOrderMarks: true);
        try
        {
            var text = reader.ReadToEnd();
            return text.Length > 1 && text[0] != '\0' && text[1] == '\0'
                ? throw new UsageException($"'{path}' looks like UTF-16 without a byte order mark; save it as UTF-8.")
                : text;
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"'{path}' is not UTF-8; save it as that.");
        }
    }
}
