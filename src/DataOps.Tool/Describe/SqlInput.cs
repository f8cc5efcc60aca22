using DataOps.Sql.Text;

namespace DataOps.Tool.Describe;

/// <summary>Reads the SQL that the command line names: files, folders with all their <c>*.sql</c>, and <c>-</c> for standard input.</summary>
internal static class SqlInput
{
    private const string StandardInput = "-";

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
            return [new SourceText(File.ReadAllText(path), path)];
        }

        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.sql", SearchOption.AllDirectories)
                .Select(static file => file.Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal)
                .Select(static file => new SourceText(File.ReadAllText(file), file))
            : throw new UsageException($"There is no file or folder '{path}'.");
    }
}
