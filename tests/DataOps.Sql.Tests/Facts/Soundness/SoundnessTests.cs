using DataOps.DuckDb;
using DataOps.Sql.Dialects;
using DataOps.Sql.Tests.Postgres;
using Npgsql;

namespace DataOps.Sql.Tests.Facts.Soundness;

public sealed class SoundnessTests
{
    [Fact]
    public void No_fact_is_contradicted_by_DuckDB() => new SoundnessRun(Dialect.DuckDb, seeds: 60, queriesEach: 20).Run(() =>
    {
        var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    });
}

public sealed class PostgresSoundnessTests(PostgresDatabase engine) : IClassFixture<PostgresDatabase>
{
    [PostgresTheory]
    [InlineData(25)]
    public async Task No_fact_is_contradicted_by_PostgreSQL(int seeds)
    {
        var database = await engine.CreateAsync("select 1");
        new SoundnessRun(Dialect.Postgres, seeds, queriesEach: 20).Run(() =>
        {
            var connection = new NpgsqlConnection(database + ";Include Error Detail=true");
            connection.Open();
            return connection;
        });
    }
}
