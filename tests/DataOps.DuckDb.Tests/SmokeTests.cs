namespace DataOps.DuckDb.Tests;
public class SmokeTests
{
    [Fact]
    public void A_query_gives_its_rows()
    {
        using var c = new DuckDbConnection("DataSource=:memory:");
        c.Open();
        using var cmd = c.CreateCommand();
        cmd.CommandText = "create table t(a int, b varchar); insert into t values (1,'x'),(2,null); select a, b, $p + a as s, [1,2] l, {'a':1} st, 1.5::decimal(20,3) d from t order by a";
        cmd.Parameters.AddWithValue("p", 40);
        using var r = cmd.ExecuteReader();
        Assert.Equal(2, r.RecordsAffected);
        Assert.True(r.Read());
        Assert.Equal(1, r.GetInt32(0)); Assert.Equal("x", r.GetString(1)); Assert.Equal(41L, r.GetInt64(2));
        Assert.Equal([1, 2], r.GetFieldValue<int[]>(3));
        Assert.Equal(1.5m, r.GetDecimal(5));
        Assert.True(r.Read()); Assert.True(r.IsDBNull(1)); Assert.False(r.Read());
    }
}
