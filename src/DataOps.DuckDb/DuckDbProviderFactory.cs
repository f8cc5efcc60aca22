using System.Data.Common;

namespace DataOps.DuckDb;

/// <summary>Makes the provider's objects for code that knows only ADO.NET.</summary>
public sealed class DuckDbProviderFactory : DbProviderFactory
{
    /// <summary>The only instance.</summary>
    public static readonly DuckDbProviderFactory Instance = new();

    private DuckDbProviderFactory()
    {
    }

    /// <inheritdoc />
    public override DbCommand CreateCommand() => new DuckDbCommand();

    /// <inheritdoc />
    public override DbConnection CreateConnection() => new DuckDbConnection();

    /// <inheritdoc />
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new DuckDbConnectionStringBuilder();

    /// <inheritdoc />
    public override DbParameter CreateParameter() => new DuckDbParameter();
}
