"""From a URL to a stored recording. In the order in which a call passes through:

worker           the life of a call in this lane
earlier          what an earlier attempt stored before it died is used, not fetched again
source           the inbox folder, or the web
  url            what a URL may look like and where it may lead
  hosts          a circuit breaker per host
  resolve        one resolution of its name, checked and then used
  connection     one request on one connection, every wait bounded
  download       redirects, statuses, resumption, lengths
receive          onto our disk, hashed on the way
probe            what kind of audio it is, by its bytes
  probe_process  in a process of its own
"""
