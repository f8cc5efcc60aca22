using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Manifests;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Releases;

/// <summary>An open release file whose sums were verified. Not safe for several threads.</summary>
public sealed class Release : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly string _path;
    private readonly Dictionary<string, string> _sums;

    private Release(ZipArchive archive, string path, Dictionary<string, string> sums, string hash, ReleaseHead head, ReleaseManifest manifest)
    {
        _archive = archive;
        _path = path;
        _sums = sums;
        Hash = hash;
        Head = head;
        Manifest = manifest;
    }

    /// <summary>SHA-256 of the sums, so of all content: what tells one release from another.</summary>
    public string Hash { get; }

    /// <summary>What it says of itself.</summary>
    public ReleaseHead Head { get; }

    /// <summary>The graph it holds.</summary>
    public ReleaseManifest Manifest { get; }

    /// <summary>The names and lengths of its entries, sorted.</summary>
    public IReadOnlyList<(string Name, long Length)> Entries =>
        [.. _archive.Entries.Select(static entry => (entry.FullName, entry.Length)).OrderBy(static entry => entry.FullName, StringComparer.Ordinal)];

    /// <summary>Opens a release file. Nothing of it is used before all its sums were found right.</summary>
    public static Task<Release> OpenAsync(string path, CancellationToken cancellationToken) =>
        OpenAsync(path, ReleaseLimits.Default, cancellationToken);

    /// <summary>Opens a release file within other limits.</summary>
    public static async Task<Release> OpenAsync(string path, ReleaseLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var archive = OpenArchive(path);
        try
        {
            EntryGuard.Require(archive, path, limits);
            var (sums, hash) = await VerifyAsync(archive, path, limits, cancellationToken).ConfigureAwait(false);
            var head = ReadHead(await ReadAsync(archive, ReleaseLayout.Head, path, limits, cancellationToken).ConfigureAwait(false), path);
            var manifest = await ReadAsync(archive, ReleaseLayout.Manifest, path, limits, cancellationToken).ConfigureAwait(false);
            return new Release(archive, path, sums, hash, head, ReleaseManifest.Read(manifest, $"{path}/{ReleaseLayout.Manifest}"));
        }
        catch (InvalidDataException exception)
        {
            archive.Dispose();
            throw Damaged(path, exception);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Opens an entry for reading.</summary>
    public Stream OpenEntry(string name)
    {
        if (!_sums.ContainsKey(name))
        {
            throw new DataOpsException(DeploymentDiagnostics.BadManifest, _path, name, "the release does not hold it");
        }

        return _archive.GetEntry(name)!.Open();
    }

    /// <inheritdoc />
    public void Dispose() => _archive.Dispose();

    private static ZipArchive OpenArchive(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            // The framework reads the directory lazily; asking for the entries makes it find what is cut off.
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException exception)
        {
            stream.Dispose();
            throw Damaged(path, exception);
        }
    }

    private static async Task<(Dictionary<string, string> Sums, string Hash)> VerifyAsync(
        ZipArchive archive, string path, ReleaseLimits limits, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(archive, ReleaseLayout.Sums, path, limits, cancellationToken).ConfigureAwait(false);
        var sums = ReleaseSums.TryRead(Encoding.UTF8.GetString(bytes))
            ?? throw WrongSums(path, $"{ReleaseLayout.Sums} is not a list of sums");
        foreach (var entry in archive.Entries.Where(static entry => entry.FullName is not (ReleaseLayout.Sums or ReleaseLayout.Signature)))
        {
            if (!sums.TryGetValue(entry.FullName, out var expected))
            {
                throw WrongSums(path, $"'{entry.FullName}' is not among its sums");
            }

            if (await HashAsync(entry, cancellationToken).ConfigureAwait(false) != expected)
            {
                throw WrongSums(path, $"the content of '{entry.FullName}' is not what its sum says");
            }
        }

        var missing = sums.Keys.FirstOrDefault(name => archive.GetEntry(name) is null);
        return missing is null
            ? (sums, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : throw WrongSums(path, $"'{missing}' is among its sums, but it is not there");
    }

    private static async Task<string> HashAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var content = entry.Open();
        await using (content.ConfigureAwait(false))
        {
            // The framework gives no more bytes than the directory states, whatever the content unpacks to.
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken).ConfigureAwait(false));
        }
    }

    private static async Task<byte[]> ReadAsync(
        ZipArchive archive, string name, string path, ReleaseLimits limits, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(name)
            ?? throw new DataOpsException(DeploymentDiagnostics.DamagedRelease, path, $"it has no {name}");
        if (entry.Length > limits.DocumentBytes)
        {
            throw new DataOpsException(DeploymentDiagnostics.ReleaseTooLarge, path, $"its {name} has {entry.Length} bytes");
        }

        var content = entry.Open();
        await using (content.ConfigureAwait(false))
        {
            using var memory = new MemoryStream();
            await content.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
            return memory.ToArray();
        }
    }

    private static ReleaseHead ReadHead(byte[] bytes, string path)
    {
        try
        {
            RequireFormat(bytes, path);
            return JsonSerializer.Deserialize(bytes, ReleaseJson.Default.ReleaseHead)
                ?? throw new DataOpsException(DeploymentDiagnostics.BadManifest, path, ReleaseLayout.Head, "it is null");
        }
        catch (JsonException exception)
        {
            throw new DataOpsException(
                DeploymentDiagnostics.BadManifest, exception, [path, ReleaseLayout.Head, exception.Message.TrimEnd('.')]);
        }
    }

    // The format comes first and alone: a newer head may have any other shape.
    private static void RequireFormat(byte[] bytes, string path)
    {
        using var document = JsonDocument.Parse(bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("formatVersion", out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var format))
        {
            throw new DataOpsException(DeploymentDiagnostics.BadManifest, path, ReleaseLayout.Head, "it states no format version");
        }

        if (format > ReleaseLayout.Format)
        {
            throw new DataOpsException(DeploymentDiagnostics.NewerRelease, path, format, ReleaseLayout.Format);
        }
    }

    private static DataOpsException Damaged(string path, InvalidDataException exception) =>
        new(DeploymentDiagnostics.DamagedRelease, exception, [path, exception.Message.TrimEnd('.')]);

    private static DataOpsException WrongSums(string path, string reason) => new(DeploymentDiagnostics.WrongSums, path, reason);
}
