const refuse = () => Promise.reject(new Error("Ratebook does not store credentials: keytar is replaced by a stub."));
module.exports = { getPassword: refuse, setPassword: refuse, deletePassword: refuse, findPassword: refuse, findCredentials: refuse };
