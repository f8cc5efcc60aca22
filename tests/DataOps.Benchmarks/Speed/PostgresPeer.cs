using DataOps.Repository.Catalogs.Postgres;
using Npgsql;

namespace DataOps.Benchmarks.Speed;

/// <summary>PostgreSQL preparing the same queries: parsing and analysis, no plan, over empty tables. Its backend's own processor time counts.</summary>
internal sealed class PostgresPeer : IDisposable
{
    private readonly PostgresCluster _cluster;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand[] _commands;

    public PostgresPeer(string binaries, RetailCorpus corpus)
    {
        _cluster = new PostgresCluster(binaries);
                _connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_cluster.Port};Username=catalog;Database=postgres;Pooling=false;No Reset On Close=true");
        _connection.Open();
        using var schema = new NpgsqlCommand(corpus.Schema, _connection);
        schema.ExecuteNonQuery();
        using var path = new NpgsqlCommand("set search_path to public", _connection);
        path.ExecuteNonQuery();
        _commands = Array.ConvertAll(corpus.Sources, source => new NpgsqlCommand($"prepare q as {source.Content.TrimEnd().TrimEnd(';')}; deallocate q", _connection));
    }

    public Contender Contender => new(() => ProcessorTime.OfProcessNumber(_connection.ProcessID), Prepare);

    public void Dispose()
    {
        _connection.Dispose();
        _cluster.Dispose();
    }

    private void Prepare()
    {
        foreach (var command in _commands)
        {
            command.ExecuteNonQuery();
        }
    }
}
