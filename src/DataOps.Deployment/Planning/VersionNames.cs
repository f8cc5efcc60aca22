using System.Security.Cryptography;
using System.Text;
using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Deployment.Planning;

/// <summary>How versions are called and told apart.</summary>
public static class VersionNames
{
    private const int FingerprintLength = 16;

    // PostgreSQL cuts names after 63 bytes; the fingerprint must survive.
    private const int NameLength = 63 - FingerprintLength - 2;

    /// <summary>The version of a node: <c>dataops_versions.customer_orders__0123456789abcdef</c>.</summary>
    public static RelationName Of(ManifestNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var fingerprint = node.Fingerprint ?? "";
        return new RelationName(
            LedgerSchema.Versions, $"{Shorten(node.Name)}__{fingerprint[..Math.Min(FingerprintLength, fingerprint.Length)]}");
    }

    /// <summary>
    /// A hash of what the node itself says, without its inputs. Where it is the same while the fingerprint is not, only data or
    /// inputs changed, and an incremental model goes on from the version before.
    /// </summary>
    public static string DefinitionOf(ManifestNode node, string engine)
    {
        ArgumentNullException.ThrowIfNull(node);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] parts =
        [
            node.Kind, node.Materialize, node.Sql?.GetValueOrDefault(engine),
            node.Incremental?.Strategy, node.Incremental?.NewRows?.GetValueOrDefault(engine), .. node.Incremental?.Key ?? [],
            .. node.Transform is { } transform ? new[] { transform.Method, transform.Code } : [],
            .. node.Columns.SelectMany(static column => new[] { column.Name, column.Type }),
        ];
        foreach (var part in parts)
        {
            // The length before each part keeps "ab","c" apart from "a","bc".
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Shorten(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > NameLength)
        {
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        }

        return name;
    }
}
