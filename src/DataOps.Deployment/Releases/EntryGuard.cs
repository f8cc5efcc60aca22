using System.IO.Compression;
using DataOps.Deployment.Diagnostics;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Releases;

/// <summary>Refuses what an honest release never holds, by the zip's directory alone, before a byte of content is read.</summary>
internal static class EntryGuard
{
    private const long FreeOfRatio = 1 << 20;
    private const int NameLimit = 1024;

    /// <summary>Checks all entries.</summary>
    public static void Require(ZipArchive archive, string path, ReleaseLimits limits)
    {
        if (archive.Entries.Count > limits.Entries)
        {
            throw new DataOpsException(
                DeploymentDiagnostics.ReleaseTooLarge, path, $"it has {archive.Entries.Count} entries, and {limits.Entries} are allowed");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            if (Fault(entry, names) is { } fault)
            {
                throw new DataOpsException(DeploymentDiagnostics.UnsafeEntry, path, Printable(entry.FullName), fault);
            }

            total += RequireSize(entry, path, limits);
            if (total > limits.TotalBytes)
            {
                throw new DataOpsException(
                    DeploymentDiagnostics.ReleaseTooLarge, path, $"unpacked it is larger than the {limits.TotalBytes} bytes that are allowed");
            }
        }
    }

    private static string? Fault(ZipArchiveEntry entry, HashSet<string> names)
    {
        var name = entry.FullName;
        if (name.Length is 0 or > NameLimit || name.Any(static c => char.IsControl(c) || c is '\\' or ':'))
        {
            return "has a name that is no plain relative path";
        }

        if (name.Split('/').Any(static part => part is "" or "." or ".."))
        {
            return "would lead out of the release";
        }

        if (!ReleaseLayout.Knows(name))
        {
            return "belongs to no part of a release";
        }

        return names.Add(name) ? null : "is there twice";
    }

    private static long RequireSize(ZipArchiveEntry entry, string path, ReleaseLimits limits)
    {
        if (entry.Length < 0 || entry.CompressedLength < 0)
        {
            throw new DataOpsException(DeploymentDiagnostics.DamagedRelease, path, "its directory states a negative size");
        }

        if (entry.Length > FreeOfRatio && entry.Length / Math.Max(1, entry.CompressedLength) > limits.CompressionRatio)
        {
            throw new DataOpsException(
                DeploymentDiagnostics.ReleaseTooLarge, path, $"its entry '{entry.FullName}' is packed beyond all measure");
        }

        return entry.Length;
    }

    private static string Printable(string name) =>
        new([.. name.Take(120).Select(static c => char.IsControl(c) ? '?' : c)]);
}
