namespace DataOps.Testing.Tests;

public sealed class RelationRowsTests
{
    [Fact]
    public void Csv_is_read_by_the_names_of_its_columns()
    {
        var rows = RelationRows.FromCsv<RawOrder>(
            """"
            status,order_id,customer_id,amount,updated_at,ordered_at
            new,1,7,10.50,2026-03-02T09:00:00,2026-03-02 08:30
            "paid, ""late""",2,8,-3,2026-03-02 09:00:00.25,2026-03-01

            """");

        Assert.Equal(
            [
                new RawOrder(1, 7, "new", 10.5m, new DateTime(2026, 3, 2, 8, 30, 0), new DateTime(2026, 3, 2, 9, 0, 0)),
                new RawOrder(2, 8, "paid, \"late\"", -3m, new DateTime(2026, 3, 1), new DateTime(2026, 3, 2, 9, 0, 0, 250)),
            ],
            rows);
    }

    [Fact]
    public void Columns_not_named_are_null_or_like_those_of_another_row()
    {
        Assert.Equal([new RawCustomer(1, null, "GB", new DateOnly(2026, 1, 1))], RelationRows.FromCsv<RawCustomer>("customer_id,country,signed_up\n1,GB,2026-01-01\n"));

        var ada = new RawCustomer(1, "Ada", "GB", new DateOnly(2026, 1, 1));
        Assert.Equal([ada with { CustomerId = 2 }, ada with { CustomerId = 3, Name = null }], RelationRows.FromJson("""[{ "customer_id": 2 }, { "customer_id": 3, "name": null }]""", ada));
        Assert.Equal([ada with { CustomerId = 2, Name = "" }, ada with { CustomerId = 3, Name = null }], RelationRows.FromCsv("CUSTOMER_ID,name\n2,\"\"\n3,\n", ada));
    }

    [Fact]
    public void Json_is_an_array_of_objects()
    {
        var rows = RelationRows.FromJson<RawOrder>(
            """
            [
              { "order_id": 1, "customer_id": 7, "status": "new", "amount": 10.50, "ordered_at": "2026-03-02T08:30:00", "updated_at": "2026-03-02" }, // one
            ]
            """);
        Assert.Equal([new RawOrder(1, 7, "new", 10.5m, new DateTime(2026, 3, 2, 8, 30, 0), new DateTime(2026, 3, 2))], rows);
    }

    [Theory]
    [InlineData("order_id,amount\n1,5\n", "CSV for 'orders', line 1: 'customer_id', 'status', 'ordered_at' and 'updated_at' are never null and must be named, or taken from a row to be like.")]
    [InlineData("order_id,stat\n1,5\n", "CSV for 'orders', line 1: there is no column 'stat'. Did you mean 'status'?")]
    [InlineData("order_id,status,ORDER_ID\n1,5,2\n", "CSV for 'orders', line 1: column 'order_id' is named twice.")]
    public void A_header_that_does_not_fit_is_refused(string csv, string message) =>
        Assert.Equal(message, Assert.Throws<ModelTestException>(() => RelationRows.FromCsv<RawOrder>(csv)).Message);

    [Theory]
    [InlineData("order_id,amount\n1,5\n2,five\n", "CSV for 'orders', line 3: 'five' is no value for column 'amount' (DECIMAL(12,2)).")]
    [InlineData("order_id,status\n1,\"a\nb\"\n2.5,x\n", "CSV for 'orders', line 4: '2.5' is no value for column 'order_id' (BIGINT).")]
    [InlineData("order_id,status\n1,\n", "CSV for 'orders', line 2: column 'status' is never null. An empty text is written \"\".")]
    [InlineData("order_id,status\n1,a,b\n", "CSV for 'orders', line 3: the record has 3 values, the header 2.")]
    [InlineData("order_id,ordered_at\n1,02/03/2026\n", "CSV for 'orders', line 2: '02/03/2026' is no value for column 'ordered_at' (TIMESTAMP).")]
    [InlineData("order_id,status\n1,\"a\n", "CSV for 'orders', line 3: a quote is never closed.")]
    public void A_value_that_does_not_fit_is_named_with_its_line(string csv, string message) =>
        Assert.Equal(message, Assert.Throws<ModelTestException>(() => RelationRows.FromCsv(csv, new RawOrder(0, 0, "", 0, default, default))).Message);

    [Theory]
    [InlineData("{}", "JSON for 'orders', line 1: an array of objects is expected, one for each row.")]
    [InlineData("[1]", "JSON for 'orders', row 1: an object is expected, with a member for each column.")]
    [InlineData("[{}, { \"order_id\": \"x\" }]", "JSON for 'orders', row 2: \"x\" is no value for column 'order_id' (BIGINT).")]
    [InlineData("[{ \"status\": 5 }]", "JSON for 'orders', row 1: 5 is no value for column 'status' (VARCHAR).")]
    [InlineData("[{ \"status\": null }]", "JSON for 'orders', row 1: column 'status' is never null.")]
    public void Json_that_does_not_fit_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<ModelTestException>(() => RelationRows.FromJson(json, new RawOrder(0, 0, "", 0, default, default))).Message);

    [Fact]
    public void Files_lie_beside_the_test_assembly()
    {
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "customers of a test.csv"), "customer_id,country,signed_up\n1,GB,2026-01-01\n");
        Assert.Single(RelationRows.FromCsvFile<RawCustomer>("customers of a test.csv"));
        var error = Assert.Throws<ModelTestException>(() => RelationRows.FromJsonFile<RawCustomer>("none.json"));
        Assert.Equal("There is no file 'none.json' where the test assembly lies. Let the build copy it there: CopyToOutputDirectory.", error.Message);
    }
}
