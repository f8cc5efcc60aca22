using System.Text;

namespace DataOps.Build.Outputs;

/// <summary>Makes a folder hold exactly some files. A file whose bytes are right is left alone, so nothing that reads it wakes up.</summary>
internal static class ContentFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes what differs and deletes what does not belong there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The content of each file by its path below the folder, with <c>/</c> between parts.</param>
    /// <param name="copies">The files to copy by their paths below the folder.</param>
    public static void Update(string folder, IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string> copies)
    {
        Directory.CreateDirectory(folder);
        foreach (var (path, content) in files)
        {
            WriteIfDifferent(Path.Combine(folder, path), content);
        }

        foreach (var (path, file) in copies)
        {
            WriteIfDifferent(Path.Combine(folder, path), File.ReadAllBytes(file));
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!files.ContainsKey(path) && !copies.ContainsKey(path))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Writes a file unless it holds this text already.</summary>
    public static void WriteIfDifferent(string file, string content) => WriteIfDifferent(file, Utf8.GetBytes(content));

    private static void WriteIfDifferent(string file, byte[] bytes)
    {
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
