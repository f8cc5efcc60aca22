using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Manifests;
using DataOps.Deployment.Releases.Zip;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Releases;

/// <summary>Makes the release file of a compiled project. The same content gives the same bytes, whoever makes it, where and when.</summary>
public static class ReleaseWriter
{
    /// <summary>Makes a release file; a file that is there is replaced when the new one is whole.</summary>
    /// <param name="input">The folder of the compiled project.</param>
    /// <param name="output">The file to make.</param>
    /// <param name="commit">The commit it is made from, or null.</param>
    /// <param name="toolVersion">The version of the tool that makes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the release says of itself.</returns>
    public static async Task<ReleaseHead> CreateAsync(
        string input, string output, string? commit, string toolVersion, CancellationToken cancellationToken)
    {
        var files = FindFiles(input);
        var manifest = await ReadManifestAsync(input, cancellationToken).ConfigureAwait(false);
        RequireSeeds(input, manifest, files);
        var head = new ReleaseHead
        {
            FormatVersion = ReleaseLayout.Format,
            Project = manifest.Project,
            Version = manifest.Version,
            Commit = string.IsNullOrEmpty(commit) ? null : commit,
            Dialect = manifest.Dialect,
            Engines = manifest.Engines,
            ToolVersion = toolVersion,
        };
        var entries = await DescribeAsync(files, head, cancellationToken).ConfigureAwait(false);
        await WriteAsync(entries, output, cancellationToken).ConfigureAwait(false);
        return head;
    }

    private static SortedDictionary<string, string> FindFiles(string input)
    {
        if (!File.Exists(Path.Combine(input, ReleaseLayout.Manifest)))
        {
            throw new DataOpsException(DeploymentDiagnostics.IncompleteInput, input, $"has no {ReleaseLayout.Manifest}");
        }

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [ReleaseLayout.Manifest] = Path.Combine(input, ReleaseLayout.Manifest),
        };
        foreach (var folder in ReleaseLayout.Folders.Select(name => Path.Combine(input, name)).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                files.Add(Path.GetRelativePath(input, file).Replace(Path.DirectorySeparatorChar, '/'), file);
            }
        }

        return files;
    }

    private static async Task<ReleaseManifest> ReadManifestAsync(string input, CancellationToken cancellationToken)
    {
        var path = Path.Combine(input, ReleaseLayout.Manifest);
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        return ReleaseManifest.Read(bytes, path);
    }

    private static void RequireSeeds(string input, ReleaseManifest manifest, SortedDictionary<string, string> files)
    {
        var missing = manifest.Nodes.FirstOrDefault(
            node => node.IsSeed && !files.ContainsKey(ReleaseLayout.Seed(node.Name)));
        if (missing is not null)
        {
            throw new DataOpsException(DeploymentDiagnostics.IncompleteInput, input, $"lacks {ReleaseLayout.Seed(missing.Name)}");
        }
    }

    private static async Task<IReadOnlyList<Entry>> DescribeAsync(
        SortedDictionary<string, string> files, ReleaseHead head, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>
        {
            await Entry.OfAsync(
                ReleaseLayout.Head,
                () => new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(head, ReleaseJson.Default.ReleaseHead) + "\n")),
                cancellationToken).ConfigureAwait(false),
        };
        foreach (var (name, path) in files)
        {
            entries.Add(await Entry.OfAsync(name, () => File.OpenRead(path), cancellationToken).ConfigureAwait(false));
        }

        var sums = Encoding.UTF8.GetBytes(ReleaseSums.Write(entries.Select(static entry => (entry.Name, entry.Hash))));
        entries.Add(await Entry.OfAsync(ReleaseLayout.Sums, () => new MemoryStream(sums), cancellationToken).ConfigureAwait(false));
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return entries;
    }

    private static async Task WriteAsync(IReadOnlyList<Entry> entries, string output, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, Path.GetFileName(output) + ".unfinished");
        try
        {
            var stream = File.Create(unfinished);
            await using (stream.ConfigureAwait(false))
            {
                var zip = new StoredZipWriter(stream);
                foreach (var entry in entries)
                {
                    await AddAsync(zip, entry, cancellationToken).ConfigureAwait(false);
                }

                await zip.FinishAsync(cancellationToken).ConfigureAwait(false);
            }

            File.Move(unfinished, output, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task AddAsync(StoredZipWriter zip, Entry entry, CancellationToken cancellationToken)
    {
        var content = entry.Open();
        await using (content.ConfigureAwait(false))
        {
            if (content.Length != entry.Length)
            {
                throw new IOException($"'{entry.Name}' changed while the release was made; make it again.");
            }

            await zip.AddAsync(entry.Name, entry.Crc, entry.Length, content, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record Entry(string Name, Func<Stream> Open, string Hash, uint Crc, long Length)
    {
        public static async Task<Entry> OfAsync(string name, Func<Stream> open, CancellationToken cancellationToken)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81920];
            var (crc, length) = (0u, 0L);
            var content = open();
            await using (content.ConfigureAwait(false))
            {
                int count;
                while ((count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    hash.AppendData(buffer, 0, count);
                    crc = Crc32.Append(crc, buffer.AsSpan(0, count));
                    length += count;
                }
            }

            return new Entry(name, open, Convert.ToHexStringLower(hash.GetHashAndReset()), crc, length);
        }
    }
}
