using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace DataOps.Deployment.Tests.Support;

/// <summary>Writes what the compiler leaves on disk, for a project stated in a few lines.</summary>
internal sealed class ProjectBuilder(string version, string engine = "duckdb")
{
    private readonly JsonArray _nodes = [];
    private readonly JsonArray _checks = [];
    private readonly Dictionary<string, string> _fingerprints = [];
    private readonly Dictionary<string, string> _seeds = [];
    private readonly Dictionary<string, string> _assemblies = [];

    public ProjectBuilder Seed(string name, string columns, string csv)
    {
        _seeds[name] = csv;
        var node = Node(name, "seed", columns, [], csv);
        node["seed"] = new JsonObject { ["path"] = $"seeds/{name}.csv", ["rows"] = 0 };
        return this;
    }

    public ProjectBuilder Model(
        string name, string materialize, string columns, string sql, string[] reads, string[]? key = null, string? newRows = null)
    {
        var node = Node(name, "model", columns, reads, materialize + sql);
        node["materialize"] = materialize;
        node["sql"] = new JsonObject { [engine] = Marked(sql, reads) };
        if (materialize == "incremental")
        {
            node["incremental"] = new JsonObject
            {
                ["strategy"] = key is null ? "append" : "merge",
                ["key"] = new JsonArray([.. (key ?? []).Select(column => JsonValue.Create(column))]),
                ["newRows"] = newRows is null ? null : new JsonObject { [engine] = Marked(newRows, [.. reads, name]) },
            };
        }

        return this;
    }

    public ProjectBuilder Source(string name, string columns)
    {
        var node = Node(name, "source", columns, [], "");
        node["schema"] = "raw";
        return this;
    }

    public ProjectBuilder Transform(string name, string columns, string method, string assembly, params string[] reads)
    {
        var code = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(assembly)));
        var node = Node(name, "transform", columns, reads, code);
        node["transform"] = new JsonObject { ["method"] = method, ["assembly"] = Path.GetFileName(assembly), ["code"] = code };
        return With(assembly);
    }

    /// <summary>Puts an assembly beside the transforms.</summary>
    public ProjectBuilder With(string assembly)
    {
        _assemblies[Path.GetFileName(assembly)] = assembly;
        return this;
    }

    public ProjectBuilder Check(string name, string sql, string[] reads, string severity = "error", string state = "to_test")
    {
        _checks.Add(new JsonObject
        {
            ["name"] = name,
            ["kind"] = "query",
            ["severity"] = severity,
            ["state"] = state,
            ["dependsOn"] = new JsonArray([.. reads.Select(read => JsonValue.Create(read))]),
            ["sql"] = new JsonObject { [engine] = Marked(sql, reads) },
        });
        return this;
    }

    /// <summary>Writes the folder that a release is made of.</summary>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        File.WriteAllText(Path.Combine(folder, "manifest.json"), Manifest().ToJsonString());
        foreach (var (name, csv) in _seeds)
        {
            File.WriteAllText(Path.Combine(folder, "seeds", name + ".csv"), csv);
        }

        Directory.CreateDirectory(Path.Combine(folder, "transforms"));
        foreach (var (name, assembly) in _assemblies)
        {
            File.Copy(assembly, Path.Combine(folder, "transforms", name));
        }

        return folder;
    }

    public JsonObject Manifest() => new()
    {
        ["format"] = 1,
        ["project"] = "Shop",
        ["version"] = version,
        ["dialect"] = engine,
        ["engines"] = new JsonArray(engine),
        ["schema"] = "analytics",
        ["buildOrder"] = new JsonArray([.. _nodes.Where(node => (string)node!["kind"]! != "source").Select(node => JsonValue.Create((string)node!["name"]!))]),
        ["nodes"] = _nodes.DeepClone(),
        ["checks"] = _checks.DeepClone(),
    };

    private JsonObject Node(string name, string kind, string columns, string[] reads, string meaning)
    {
        var inputs = string.Join('|', reads.Select(read => _fingerprints.GetValueOrDefault(read)));
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{name}|{columns}|{meaning}|{inputs}")));
        _fingerprints[name] = fingerprint;
        var node = new JsonObject
        {
            ["name"] = name,
            ["kind"] = kind,
            ["schema"] = "analytics",
            ["relation"] = name,
            ["fingerprint"] = fingerprint,
            ["dependsOn"] = new JsonArray([.. reads.Select(read => JsonValue.Create(read))]),
            ["columns"] = new JsonArray([.. columns.Split(", ").Select(Column)]),
        };
        _nodes.Add(node);
        return node;
    }

    private static JsonNode Column(string declaration)
    {
        var space = declaration.IndexOf(' ', StringComparison.Ordinal);
        return new JsonObject { ["name"] = declaration[..space], ["type"] = declaration[(space + 1)..].Replace(" NOT NULL", "", StringComparison.Ordinal), ["nullable"] = !declaration.EndsWith("NOT NULL", StringComparison.Ordinal) };
    }

    private static string Marked(string sql, string[] reads) => reads.Aggregate(
        sql, static (text, read) => text.Replace("{" + read + "}", $"\"__ref__\".\"{read}\" as \"{read}\"", StringComparison.Ordinal));
}
