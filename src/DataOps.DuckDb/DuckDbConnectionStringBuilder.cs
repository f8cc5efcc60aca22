using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DataOps.DuckDb.Internal.Execution;

namespace DataOps.DuckDb;

/// <summary>
/// A connection string: <c>DataSource=warehouse.duckdb;AccessMode=READ_ONLY;threads=2</c>. What is not listed here is a setting of
/// the engine and is handed to it as it is.
/// </summary>
public sealed class DuckDbConnectionStringBuilder : DbConnectionStringBuilder
{
    private const string DataSourceKey = "datasource";
    private const string AccessModeKey = "access_mode";
    private const string CommandTimeoutKey = "commandtimeout";

    /// <summary>Makes an empty connection string.</summary>
    public DuckDbConnectionStringBuilder()
    {
    }

    /// <summary>Reads a connection string.</summary>
    public DuckDbConnectionStringBuilder(string? connectionString) => ConnectionString = connectionString;

    /// <summary>
    /// A file, <c>:memory:</c> for a database of this connection alone, or <c>:memory:name</c> for one that all connections of the
    /// process share while any of them is open. The default is <c>:memory:</c>.
    /// </summary>
    public string DataSource
    {
        get => TryGetValue(DataSourceKey, out var value) ? (string)value : DatabaseInstances.Memory;
        set => this[DataSourceKey] = value;
    }

    /// <summary>How the file is opened: <c>AUTOMATIC</c>, <c>READ_WRITE</c> or <c>READ_ONLY</c>; null leaves it to the engine.</summary>
    public string? AccessMode
    {
        get => TryGetValue(AccessModeKey, out var value) ? (string)value : null;
        set => this[AccessModeKey] = value;
    }

    /// <summary>After how many seconds a command is stopped, unless it says otherwise. Zero, the default, is never.</summary>
    public int CommandTimeout
    {
        get => TryGetValue(CommandTimeoutKey, out var value)
            ? int.TryParse((string)value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : throw new FormatException("CommandTimeout in the connection string must be a number of seconds, 0 for no limit.")
            : 0;
        set => this[CommandTimeoutKey] = value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The engine's settings, by their names.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        Keys.Cast<string>().Where(k => k is not (DataSourceKey or CommandTimeoutKey)).ToDictionary(k => k, k => (string)this[k]);

    /// <inheritdoc />
    [AllowNull]
    public override object this[string keyword]
    {
        get => base[Canonical(keyword)];
        set => base[Canonical(keyword)] = Convert.ToString(value, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public override bool ContainsKey(string keyword) => base.ContainsKey(Canonical(keyword));

    /// <inheritdoc />
    public override bool Remove(string keyword) => base.Remove(Canonical(keyword));

    /// <inheritdoc />
    public override bool TryGetValue(string keyword, [NotNullWhen(true)] out object? value) => base.TryGetValue(Canonical(keyword), out value);

    // Connection strings spell a key in several ways; the engine spells its settings in one.
    private static string Canonical(string keyword)
    {
        ArgumentNullException.ThrowIfNull(keyword);
        var plain = keyword.Trim().ToLowerInvariant();
        return plain.Replace(" ", "", StringComparison.Ordinal) switch
        {
            "datasource" or "data_source" or "filename" => DataSourceKey,
            "accessmode" => AccessModeKey,
            "commandtimeout" => CommandTimeoutKey,
            _ => plain,
        };
    }
}
