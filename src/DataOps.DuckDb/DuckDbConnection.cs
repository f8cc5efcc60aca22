using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DataOps.DuckDb.Internal.Execution;
using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb;

/// <summary>
/// A connection to a DuckDB database. One connection serves one thread at a time; any number of connections, in any number of
/// threads, may be open to the same database.
/// </summary>
public sealed unsafe class DuckDbConnection : DbConnection
{
    private DuckDbConnectionStringBuilder _settings = new();
    private string _connectionString = "";
    private ConnectionHandle? _handle;
    private DuckDbDataReader? _reader;
    private DuckDbTransaction? _transaction;
    private string? _database;

    /// <summary>Makes a connection to a private database in memory.</summary>
    public DuckDbConnection()
    {
    }

    /// <summary>Makes a connection, closed as yet.</summary>
    public DuckDbConnection(string? connectionString) => ConnectionString = connectionString;

    /// <summary>The connection string; see <see cref="DuckDbConnectionStringBuilder"/>.</summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => _connectionString;
        set
        {
            if (_handle is not null)
            {
                throw new InvalidOperationException("The connection is open. Close it before setting another connection string.");
            }

            _settings = new DuckDbConnectionStringBuilder(value);
            _connectionString = value ?? "";
        }
    }

    /// <summary>The current database (catalog) of an open connection, else nothing.</summary>
    public override string Database => _handle is null ? "" : (string)ExecuteScalar("select current_database()")!;

    /// <inheritdoc />
    public override string DataSource => _settings.DataSource;

    /// <summary>The engine's version, as <c>v1.5.5</c>.</summary>
    public override string ServerVersion => NativeMethods.Text(NativeMethods.LibraryVersion()) ?? "";

    /// <inheritdoc />
    public override ConnectionState State => _handle is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <inheritdoc />
    protected override DbProviderFactory DbProviderFactory => DuckDbProviderFactory.Instance;

    internal ConnectionHandle Handle =>
        _handle ?? throw new InvalidOperationException("The connection is closed. Call Open first.");

    internal int DefaultCommandTimeout => _settings.CommandTimeout;

    internal DuckDbTransaction? CurrentTransaction => _transaction;

    /// <summary>Opens the database, or joins the connections of this process that have it open.</summary>
    /// <exception cref="DuckDbException">
    /// The database cannot be opened. When another process holds the file, <see cref="DuckDbException.IsDatabaseLocked"/> says so.
    /// </exception>
    public override void Open()
    {
        if (_handle is not null)
        {
            throw new InvalidOperationException("The connection is open already.");
        }

        _handle = DatabaseInstances.Connect(_settings.DataSource, _settings.Settings);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>
    /// Opens another connection to the very database that this one has open, also if it is a private one in memory. It sees what is
    /// committed, and both work at the same time.
    /// </summary>
    public DuckDbConnection Duplicate()
    {
        var another = new DuckDbConnection(_connectionString) { _handle = DatabaseInstances.Join(Handle.Database) };
        if (_database is not null)
        {
            another.ChangeDatabase(_database);
        }

        return another;
    }

    /// <inheritdoc />
    public override Task OpenAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.Run(Open, cancellationToken);

    /// <summary>Closes the connection with its open reader; a transaction that was not committed is rolled back.</summary>
    public override void Close()
    {
        if (_handle is null)
        {
            return;
        }

        _reader?.Dispose();
        _transaction?.Dispose();
        _handle.Dispose();
        _handle = null;
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>Makes another database of the same instance the current one.</summary>
    public override void ChangeDatabase(string databaseName)
    {
        ArgumentException.ThrowIfNullOrEmpty(databaseName);
        Execute($"use \"{databaseName.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        _database = databaseName;
    }

    /// <summary>Makes a command on this connection.</summary>
    public new DuckDbCommand CreateCommand() => new() { Connection = this };

    /// <summary>Begins a transaction. The engine knows one level, snapshot isolation.</summary>
    public new DuckDbTransaction BeginTransaction() => BeginTransaction(IsolationLevel.Unspecified);

    /// <summary>Begins a transaction. The engine knows one level, snapshot isolation, and gives it for every level asked.</summary>
    public new DuckDbTransaction BeginTransaction(IsolationLevel isolationLevel)
    {
        if (_transaction is not null)
        {
            throw new InvalidOperationException("The connection has a transaction already. Commit or roll it back first.");
        }

        Execute("begin transaction");
        return _transaction = new DuckDbTransaction(this);
    }

    /// <summary>Begins to append rows to a table in bulk.</summary>
    public DuckDbAppender CreateAppender(string table) => CreateAppender(null, null, table);

    /// <summary>Begins to append rows to a table in bulk.</summary>
    public DuckDbAppender CreateAppender(string? schema, string table) => CreateAppender(null, schema, table);

    /// <summary>Begins to append rows to a table in bulk.</summary>
    /// <param name="catalog">The database, or null for the current one.</param>
    /// <param name="schema">The schema, or null for the current one.</param>
    /// <param name="table">The table, as it is named, without quotes.</param>
    /// <param name="columns">The columns that get values, in their order; none means all. The others get their defaults.</param>
    public DuckDbAppender CreateAppender(string? catalog, string? schema, string table, params IReadOnlyList<string> columns)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentNullException.ThrowIfNull(columns);
        EnsureNoReader();
        return new DuckDbAppender(this, catalog, schema, table, columns);
    }

    /// <inheritdoc />
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc />
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction(isolationLevel);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    /// <summary>The engine ends a stream when its connection does something else, so an open stream is protected.</summary>
    internal void EnsureNoReader()
    {
        if (_reader is { IsStreaming: true })
        {
            throw new InvalidOperationException(
                "The connection still streams the rows of a reader. Read it to its end or dispose of it first, or use another connection.");
        }
    }

    internal void SetReader(DuckDbDataReader reader) => _reader = reader;

    internal void RemoveReader(DuckDbDataReader reader)
    {
        if (_reader == reader)
        {
            _reader = null;
        }
    }

    internal void CloseReader() => _reader?.Dispose();

    internal void EndTransaction(string statement)
    {
        _transaction = null;
        Execute(statement);
    }

    internal void Execute(string sql)
    {
        using var command = CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? ExecuteScalar(string sql)
    {
        using var command = CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
