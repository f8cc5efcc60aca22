namespace DataOps.Sql.Tests.Postgres;

/// <summary>The same corpora, and what only newer versions have, against the newest version.</summary>
public sealed class NewestPostgresTests(NewestPostgresDatabase engine) : IClassFixture<NewestPostgresDatabase>
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var folder in (string[])["Corpus", "Newer"])
            {
                foreach (var file in PostgresCorpus.Files(folder))
                {
                    data.Add(folder, file);
                }
            }

            return data;
        }
    }

    [PostgresTheory(PostgresTheoryAttribute.Newest)]
    [MemberData(nameof(Files))]
    public Task Names_types_and_order_of_columns_are_those_of_the_row_description(string folder, string file) =>
        PostgresOracleTests.CompareAsync(engine, PostgresCorpus.Schema, PostgresCorpus.Statements(folder, file));

    [PostgresTheory(PostgresTheoryAttribute.Newest)]
    [MemberData(nameof(PostgresOracleTests.Refused), MemberType = typeof(PostgresOracleTests))]
    public Task What_the_engine_refuses_is_an_error(string file) =>
        PostgresOracleTests.RefuseAsync(engine, PostgresCorpus.Statements("Refused", file));
}
